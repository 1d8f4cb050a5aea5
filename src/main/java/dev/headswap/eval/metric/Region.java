package dev.headswap.eval.metric;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import java.util.stream.IntStream;

/**
 * The pixels that a measure looks at.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param pixels {@code y * width + x} of each, rising; at least one
 */
record Region(int width, int height, int[] pixels) {

  private static final float HALF = 0.5f;

  /**
   * The pixels where a mask is above a half.
   *
   * @throws IllegalArgumentException if there are none
   */
  static Region of(Mask mask) {
    float[] alpha = mask.alpha();
    int[] pixels = IntStream.range(0, alpha.length).filter(i -> alpha[i] > HALF).toArray();
    if (pixels.length == 0) {
      throw new IllegalArgumentException(
          "a region of at least one pixel required but the mask of %dx%d is empty"
              .formatted(mask.width(), mask.height()));
    }
    return new Region(mask.width(), mask.height(), pixels);
  }

  /** Itself, if two pictures have its size. */
  Region expect(RgbImage picture, RgbImage truth) {
    for (RgbImage image : new RgbImage[] {picture, truth}) {
      if (image.width() != width || image.height() != height) {
        throw new IllegalArgumentException(
            "pictures of %dx%d, as the region, required but one is %dx%d"
                .formatted(width, height, image.width(), image.height()));
      }
    }
    return this;
  }

  /** The smallest rectangle around it and a margin, cut at the picture's border. */
  Window window(int margin) {
    int left = width;
    int right = -1;
    for (int pixel : pixels) {
      left = Math.min(left, pixel % width);
      right = Math.max(right, pixel % width);
    }
    int top = pixels[0] / width;
    int bottom = pixels[pixels.length - 1] / width;
    return Window.between(
        Math.max(0, left - margin),
        Math.max(0, top - margin),
        Math.min(width - 1, right + margin),
        Math.min(height - 1, bottom + margin));
  }
}
