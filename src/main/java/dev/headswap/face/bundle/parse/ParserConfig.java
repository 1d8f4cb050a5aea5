package dev.headswap.face.bundle.parse;

import dev.headswap.nn.backbone.PyramidConfig;
import java.util.List;

/**
 * Sizes of the head parser.
 *
 * @param input side of the crop it sees, in pixels
 * @param pyramid that looks
 */
public record ParserConfig(int input, PyramidConfig pyramid) {

  public ParserConfig {
    if (input < pyramid.reduction() || input % pyramid.reduction() != 0) {
      throw new IllegalArgumentException(
          "a multiple of %d required but was %d (parser.input)"
              .formatted(pyramid.reduction(), input));
    }
  }

  /** 256 pixels, scores for squares of 2x2. */
  public static ParserConfig compact() {
    return new ParserConfig(
        256, new PyramidConfig(List.of(16, 32, 48, 64, 96), List.of(2, 2, 3, 3), 0));
  }

  /** Side of the map of scores. */
  public int scores() {
    return input / pyramid.stride();
  }
}
