package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.filter2D;
import static org.bytedeco.opencv.global.opencv_imgproc.medianBlur;

import dev.headswap.frame.RgbImage;
import java.util.function.BiConsumer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Filters of the neighbourhood of each pixel; beyond the border the picture is mirrored. */
public final class Filters {

  private Filters() {}

  /** Blurred by a Gaussian; a deviation of 0 pixels changes nothing. */
  public static RgbImage gaussian(RgbImage image, double sigma) {
    return sigma <= 0
        ? image
        : filtered(image, (from, to) -> GaussianBlur(from, to, new Size(0, 0), sigma));
  }

  /** The mean of a square of {@code side} pixels. */
  public static RgbImage mean(RgbImage image, int side) {
    return filtered(image, (from, to) -> blur(from, to, new Size(side, side)));
  }

  /** The median of a square of {@code side} pixels, odd. */
  public static RgbImage median(RgbImage image, int side) {
    return filtered(image, (from, to) -> medianBlur(from, to, side));
  }

  /** The sum of the 3x3 neighbours, each times its weight (rows from top to bottom), clipped. */
  public static RgbImage weighted(RgbImage image, float[] weights) {
    return filtered(image, (from, to) -> filter2D(from, to, -1, kernel(weights)));
  }

  private static Mat kernel(float[] weights) {
    Mat kernel = new Mat(3, 3, CV_32FC1);
    new FloatPointer(kernel.data()).put(weights);
    return kernel;
  }

  private static RgbImage filtered(RgbImage image, BiConsumer<Mat, Mat> filter) {
    try (PointerScope scope = new PointerScope()) {
      Mat to = new Mat();
      filter.accept(Mats.of(image), to);
      return Mats.image(to);
    }
  }
}
