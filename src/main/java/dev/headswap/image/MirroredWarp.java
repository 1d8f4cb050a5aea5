package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Moves the content of a picture about within its frame; what comes in from beyond the border is
 * the picture mirrored at its outermost pixels. For augmentation, where black wedges would teach
 * something that is not there.
 */
public final class MirroredWarp {

  private MirroredWarp() {}

  /**
   * Bilinear.
   *
   * @param toOutput a 2x3 matrix, row by row, from pixels of the input to those of the output
   */
  public static RgbImage affine(RgbImage image, double[] toOutput) {
    try (PointerScope scope = new PointerScope()) {
      return Mats.image(warped(Mats.of(image), toOutput, INTER_LINEAR));
    }
  }

  /** As {@link #affine(RgbImage, double[])}, each pixel with the label nearest to it. */
  public static LabelMap affine(LabelMap map, double[] toOutput) {
    try (PointerScope scope = new PointerScope()) {
      Mat from = new Mat(map.height(), map.width(), CV_8UC1);
      from.data().put(map.labels());
      byte[] labels = new byte[map.labels().length];
      warped(from, toOutput, INTER_NEAREST).data().get(labels);
      return new LabelMap(map.width(), map.height(), labels);
    }
  }

  /**
   * Each pixel from a place of its own, bilinear.
   *
   * @param x for each pixel of the output the column of the input
   * @param y likewise the row
   */
  public static RgbImage remapped(RgbImage image, float[] x, float[] y) {
    try (PointerScope scope = new PointerScope()) {
      Mat to = new Mat();
      Mat columns = plane(image, x);
      Mat rows = plane(image, y);
      remap(
          Mats.of(image),
          to,
          columns,
          rows,
          INTER_LINEAR,
          BORDER_REFLECT_101,
          new Scalar(0, 0, 0, 0));
      return Mats.image(to);
    }
  }

  private static Mat plane(RgbImage image, float[] values) {
    Mat plane = new Mat(image.height(), image.width(), CV_32FC1);
    new FloatPointer(plane.data()).put(values);
    return plane;
  }

  private static Mat warped(Mat from, double[] toOutput, int sampling) {
    Mat matrix = new Mat(2, 3, CV_64FC1);
    new DoublePointer(matrix.data()).put(toOutput);
    Mat to = new Mat();
    Size size = new Size(from.cols(), from.rows());
    warpAffine(from, to, matrix, size, sampling, BORDER_REFLECT_101, new Scalar(0, 0, 0, 0));
    return to;
  }
}
