package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.ALGO_HINT_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import dev.headswap.frame.Mask;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Soft edges for masks. */
public final class Feather {

  private Feather() {}

  /**
   * The mask blurred by a Gaussian whose standard deviation is half the radius, so that an edge
   * fades over about {@code radiusPx} pixels to either side. A radius of 0 changes nothing.
   */
  public static Mask soften(Mask mask, double radiusPx) {
    if (radiusPx < 0) {
      throw new IllegalArgumentException("a radius of at least 0 required but was " + radiusPx);
    }
    return radiusPx == 0 ? mask : blurred(mask, radiusPx / 2);
  }

  private static Mask blurred(Mask mask, double sigma) {
    try (PointerScope scope = new PointerScope()) {
      Mat to = new Mat();
      Size auto = new Size(0, 0);
      GaussianBlur(Mats.of(mask), to, auto, sigma, sigma, BORDER_REPLICATE, ALGO_HINT_DEFAULT);
      return Mats.mask(to);
    }
  }
}
