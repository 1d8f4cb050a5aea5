package dev.headswap.face.bundle.detect;

import dev.headswap.nn.backbone.PyramidConfig;
import java.util.List;

/**
 * Sizes of the face detector.
 *
 * @param input side of the square into which a frame is fitted, in pixels
 * @param pyramid that looks; its stride is the side of a cell
 * @param head channels from which the answers are made
 */
public record DetectorConfig(int input, PyramidConfig pyramid, int head) {

  public DetectorConfig {
    if (input < pyramid.reduction() || input % pyramid.reduction() != 0) {
      throw new IllegalArgumentException(
          "a multiple of %d required but was %d (detector.input)"
              .formatted(pyramid.reduction(), input));
    }
    if (head < 1) {
      throw new IllegalArgumentException(
          "at least 1 channel required but was %d (detector.head)".formatted(head));
    }
  }

  /** 192 pixels, cells of 8. */
  public static DetectorConfig compact() {
    return new DetectorConfig(
        192, new PyramidConfig(List.of(16, 24, 48, 64, 96), List.of(1, 2, 2, 2), 2), 48);
  }

  /** Cells along a side. */
  public int cells() {
    return input / pyramid.stride();
  }
}
