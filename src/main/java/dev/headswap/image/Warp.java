package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Moves pictures by similarities: bilinear, black outside. When the picture shrinks, what would
 * alias is averaged away first (see {@link Reduction}). Coordinates as in {@code frame.Point}: (0,
 * 0) is the centre of the top-left pixel. Only the part of the input that the output can show is
 * touched, so a small crop of a large frame is cheap.
 */
public final class Warp {

  private Warp() {}

  /** The picture as seen through {@code toOutput}, on {@code width * height} pixels. */
  public static RgbImage similarity(RgbImage image, Similarity toOutput, int width, int height) {
    try (PointerScope scope = new PointerScope()) {
      return Mats.image(warped(Mats.of(image), toOutput, width, height));
    }
  }

  /** The mask as seen through {@code toOutput}; 0 outside. */
  public static Mask similarity(Mask mask, Similarity toOutput, int width, int height) {
    try (PointerScope scope = new PointerScope()) {
      return Mats.mask(warped(Mats.of(mask), toOutput, width, height));
    }
  }

  /** The picture at another size: each pixel the mean of what it covers, bilinear to enlarge. */
  public static RgbImage resized(RgbImage image, int width, int height) {
    if (image.width() == width && image.height() == height) {
      return image;
    }
    try (PointerScope scope = new PointerScope()) {
      return Mats.image(resized(Mats.of(image), width, height));
    }
  }

  /** The mask at another size, as {@link #resized(RgbImage, int, int)}. */
  public static Mask resized(Mask mask, int width, int height) {
    if (mask.width() == width && mask.height() == height) {
      return mask;
    }
    try (PointerScope scope = new PointerScope()) {
      return Mats.mask(resized(Mats.of(mask), width, height));
    }
  }

  private static Mat resized(Mat from, int width, int height) {
    boolean smaller = width < from.cols() || height < from.rows();
    Mat to = new Mat();
    resize(from, to, new Size(width, height), 0, 0, smaller ? INTER_AREA : INTER_LINEAR);
    return to;
  }

  private static Mat warped(Mat from, Similarity toOutput, int width, int height) {
    Reduction reduced = Reduction.of(from, toOutput, width, height);
    Mat to = new Mat();
    warpAffine(
        reduced.pixels(),
        to,
        reduced.toOutput(),
        new Size(width, height),
        INTER_LINEAR,
        BORDER_CONSTANT,
        new Scalar(0, 0, 0, 0));
    return to;
  }
}
