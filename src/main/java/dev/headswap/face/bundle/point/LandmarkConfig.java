package dev.headswap.face.bundle.point;

import dev.headswap.nn.backbone.PyramidConfig;
import java.util.List;

/**
 * Sizes of the landmark network.
 *
 * @param input side of the cut-out it sees, in pixels
 * @param pyramid that looks
 * @param head channels from which the 68 maps are made
 */
public record LandmarkConfig(int input, PyramidConfig pyramid, int head) {

  public LandmarkConfig {
    if (input < pyramid.reduction() || input % pyramid.reduction() != 0) {
      throw new IllegalArgumentException(
          "a multiple of %d required but was %d (landmarks.input)"
              .formatted(pyramid.reduction(), input));
    }
    if (head < 1) {
      throw new IllegalArgumentException(
          "at least 1 channel required but was %d (landmarks.head)".formatted(head));
    }
  }

  /** 112 pixels, maps of 28 x 28. */
  public static LandmarkConfig compact() {
    return new LandmarkConfig(
        112, new PyramidConfig(List.of(16, 32, 64, 96), List.of(2, 2, 2), 1), 64);
  }

  /** Side of the maps. */
  public int maps() {
    return input / pyramid.stride();
  }
}
