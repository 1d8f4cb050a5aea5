package dev.headswap.nn.backbone;

import java.util.List;

/**
 * Sizes of a feature pyramid.
 *
 * @param widths channels of each level; level i has 1 / 2^(i + 1) of the input's resolution
 * @param blocks residual blocks of each level after the first, which only halves
 * @param finest the level on which the way up ends
 */
public record PyramidConfig(List<Integer> widths, List<Integer> blocks, int finest) {

  public PyramidConfig {
    widths = List.copyOf(widths);
    blocks = List.copyOf(blocks);
    if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "at least 2 levels of at least 1 channel required but were %s (pyramid.widths)"
              .formatted(widths));
    }
    if (blocks.size() != widths.size() - 1 || blocks.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "%d counts of at least 1 required but were %s (pyramid.blocks)"
              .formatted(widths.size() - 1, blocks));
    }
    if (finest < 0 || finest >= widths.size() - 1) {
      throw new IllegalArgumentException(
          "a level from 0 to %d required but was %d (pyramid.finest)"
              .formatted(widths.size() - 2, finest));
    }
  }

  /** Pixels of the input beside each other in one cell of the finest level. */
  public int stride() {
    return 2 << finest;
  }

  /** Channels of the finest level. */
  public int finestWidth() {
    return widths.get(finest);
  }

  /** Channels of the coarsest level. */
  public int coarsestWidth() {
    return widths.get(widths.size() - 1);
  }

  /** By how much the coarsest level is smaller than the input, whose sides it must divide. */
  public int reduction() {
    return 1 << widths.size();
  }
}
