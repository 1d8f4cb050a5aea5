package dev.headswap.model.discriminator;

import java.util.List;

/**
 * The shape of a discriminator.
 *
 * @param channels of what it judges: 3 for D_A (a picture), 5 for D_B (a picture, the head mask and
 *     the ring mask)
 * @param widths channels of its blocks, each of which halves the resolution
 */
public record DiscriminatorConfig(int channels, List<Integer> widths) {

  public DiscriminatorConfig {
    widths = List.copyOf(widths);
    if (channels < 1) {
      throw new IllegalArgumentException(
          "at least 1 channel required but was %d (discriminator.channels)".formatted(channels));
    }
    if (widths.isEmpty() || widths.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "at least 1 block of at least 1 channel required but were %s (discriminator.widths)"
              .formatted(widths));
    }
  }

  /** Seven blocks, from 512 pixels to 4 (heser-spec 3.4, 6.3). */
  public static DiscriminatorConfig paper(int channels) {
    return new DiscriminatorConfig(channels, List.of(64, 128, 256, 512, 512, 512, 512));
  }

  /** Six narrow blocks, from 256 pixels to 4. */
  public static DiscriminatorConfig compact(int channels) {
    return new DiscriminatorConfig(channels, List.of(32, 64, 128, 256, 256, 256));
  }
}
