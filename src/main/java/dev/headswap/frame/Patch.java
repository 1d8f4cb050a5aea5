package dev.headswap.frame;

/**
 * New pixels for one rectangle of a frame and how strongly each replaces the old one: {@code out =
 * old (1 - alpha) + new alpha}. Where alpha is 0 the frame keeps its samples bit for bit.
 *
 * @param left the leftmost column, in pixels of the upright frame
 * @param top the topmost row
 * @param pixels the new content of the rectangle, which lies inside the frame
 * @param alpha as large as {@code pixels}
 */
public record Patch(int left, int top, RgbImage pixels, Mask alpha) {

  public Patch {
    if (alpha.width() != pixels.width() || alpha.height() != pixels.height()) {
      throw new IllegalArgumentException(
          "a mask of %dx%d required but was %dx%d"
              .formatted(pixels.width(), pixels.height(), alpha.width(), alpha.height()));
    }
  }
}
