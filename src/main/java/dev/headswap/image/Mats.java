package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Copies between plain values and OpenCV's matrices; the caller's PointerScope frees the latter.
 */
final class Mats {

  private Mats() {}

  /** Height x width, 8-bit, channels R, G, B. */
  static Mat of(RgbImage image) {
    Mat mat = new Mat(image.height(), image.width(), CV_8UC3);
    mat.data().put(image.rgb());
    return mat;
  }

  /** Height x width, one float channel. */
  static Mat of(Mask mask) {
    Mat mat = new Mat(mask.height(), mask.width(), CV_32FC1);
    new FloatPointer(mat.data()).put(mask.alpha());
    return mat;
  }

  /** A continuous 8-bit matrix of three channels, taken as R, G, B. */
  static RgbImage image(Mat mat) {
    byte[] rgb = new byte[mat.rows() * mat.cols() * 3];
    mat.data().get(rgb);
    return new RgbImage(mat.cols(), mat.rows(), rgb);
  }

  /** A continuous float matrix of one channel. */
  static Mask mask(Mat mat) {
    float[] alpha = new float[mat.rows() * mat.cols()];
    new FloatPointer(mat.data()).get(alpha);
    return new Mask(mat.cols(), mat.rows(), alpha);
  }
}
