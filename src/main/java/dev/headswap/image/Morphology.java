package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;

import dev.headswap.frame.Mask;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Grows and shrinks masks by a square; what lies beyond the border has no say. */
public final class Morphology {

  private Morphology() {}

  /** The largest value within the square of {@code size} pixels, odd, around each pixel. */
  public static Mask dilate(Mask mask, int size) {
    return filtered(mask, size, opencv_imgproc::dilate);
  }

  /** The smallest value within the square of {@code size} pixels, odd, around each pixel. */
  public static Mask erode(Mask mask, int size) {
    return filtered(mask, size, opencv_imgproc::erode);
  }

  private interface Filter {
    void apply(Mat from, Mat to, Mat square);
  }

  private static Mask filtered(Mask mask, int size, Filter filter) {
    if (size < 1 || size % 2 == 0) {
      throw new IllegalArgumentException("an odd size of at least 1 required but was " + size);
    }
    try (PointerScope scope = new PointerScope()) {
      Mat to = new Mat();
      filter.apply(Mats.of(mask), to, getStructuringElement(MORPH_RECT, new Size(size, size)));
      return Mats.mask(to);
    }
  }
}
