package dev.headswap.dataset.prepare;

import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;

/**
 * How sharp a face is: the variance of the Laplacian of its gray values, 0 to 255, the usual
 * measure of focus. Blurred faces have small ones.
 */
final class Sharpness {

  private Sharpness() {}

  /**
   * Of the part of a crop within a box.
   *
   * @param face in pixels of the crop; what reaches beyond the crop has no say
   */
  static double of(RgbImage crop, Box face) {
    int left = (int) Math.max(1, face.x());
    int top = (int) Math.max(1, face.y());
    int right = (int) Math.min(crop.width() - 1, face.x() + face.width());
    int bottom = (int) Math.min(crop.height() - 1, face.y() + face.height());
    double sum = 0;
    double squares = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double value = laplacian(crop, x, y);
        sum += value;
        squares += value * value;
      }
    }
    int count = Math.max(1, (right - left) * (bottom - top));
    return squares / count - (sum / count) * (sum / count);
  }

  private static double laplacian(RgbImage crop, int x, int y) {
    return gray(crop, x - 1, y)
        + gray(crop, x + 1, y)
        + gray(crop, x, y - 1)
        + gray(crop, x, y + 1)
        - 4 * gray(crop, x, y);
  }

  private static double gray(RgbImage crop, int x, int y) {
    return 0.299 * crop.red(x, y) + 0.587 * crop.green(x, y) + 0.114 * crop.blue(x, y);
  }
}
