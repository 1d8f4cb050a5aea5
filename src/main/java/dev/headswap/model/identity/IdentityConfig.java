package dev.headswap.model.identity;

import java.util.List;

/**
 * Sizes of the identity encoder.
 *
 * @param width channels of its first stage, doubled from stage to stage
 * @param blocks in each of the four stages
 * @param code length of the embedding
 */
public record IdentityConfig(int width, List<Integer> blocks, int code) {

  public IdentityConfig {
    if (width < 1 || code < 1) {
      throw new IllegalArgumentException(
          "identity.width and identity.code of at least 1 required but were %d and %d"
              .formatted(width, code));
    }
    if (blocks.size() != 4 || blocks.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "identity.blocks: four counts of at least 1 required but were " + blocks);
    }
    blocks = List.copyOf(blocks);
  }

  /** IResNet-50, 512 numbers (heser-spec 3.1). */
  public static IdentityConfig paper() {
    return new IdentityConfig(64, List.of(3, 4, 14, 3), 512);
  }

  /** Narrow and shallow. */
  public static IdentityConfig compact() {
    return new IdentityConfig(16, List.of(1, 2, 2, 1), 128);
  }
}
