package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import java.util.List;
import java.util.stream.DoubleStream;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The part of a picture that a warp can see, made ready for bilinear sampling: halved by area
 * averaging until less than one more halving is left, then softened by a Gaussian of {@code sigma =
 * sqrt(1 / s^2 - 1) / 2} pixels for the scale s that remains, which grows from nothing at s = 1; so
 * a head that slowly changes size never jumps in sharpness.
 *
 * @param pixels what is left of the picture
 * @param toOutput the 2x3 matrix of doubles from {@code pixels} to the output
 */
record Reduction(Mat pixels, Mat toOutput) {

  /** How far beyond the seen part pixels are kept, in output pixels. */
  private static final int MARGIN = 3;

  /** Beyond these a picture would shrink to nothing, or one of its pixels fill the output. */
  private static final double LEAST_SCALE = 1e-6;

  private static final double MOST_SCALE = 1e6;

  /**
   * The part that an output of this size shows.
   *
   * @throws IllegalArgumentException if the similarity is not of numbers, or of no sensible scale
   */
  static Reduction of(Mat from, Similarity toOutput, int width, int height) {
    expectSensible(toOutput);
    int step = 1;
    while (toOutput.scale() * step * 2 <= 1) {
      step *= 2;
    }
    Rect seen = seen(from, toOutput, width, height, step);
    Mat part = new Mat(from, seen);
    Mat small = halved(part, step);
    double sx = (double) part.cols() / small.cols();
    double sy = (double) part.rows() / small.rows();
    Mat matrix = composed(toOutput, seen, sx, sy);
    return new Reduction(softened(small, toOutput.scale() * step), matrix);
  }

  private static void expectSensible(Similarity s) {
    boolean scales = s.scale() >= LEAST_SCALE && s.scale() <= MOST_SCALE;
    if (!scales || !Double.isFinite(s.tx() + s.ty())) {
      throw new IllegalArgumentException(
          "a similarity of a scale between 1e-6 and 1e6 required but was " + s);
    }
  }

  /** The rectangle of the input under the output, its corners on multiples of {@code step}. */
  private static Rect seen(Mat from, Similarity toOutput, int width, int height, int step) {
    Similarity back = toOutput.inverse();
    double far = MARGIN;
    List<Point> corners =
        List.of(
            back.apply(new Point(-far, -far)),
            back.apply(new Point(width + far, -far)),
            back.apply(new Point(-far, height + far)),
            back.apply(new Point(width + far, height + far)));
    int[] x = range(corners.stream().mapToDouble(Point::x), from.cols(), step);
    int[] y = range(corners.stream().mapToDouble(Point::y), from.rows(), step);
    return new Rect(x[0], y[0], x[1] - x[0], y[1] - y[0]);
  }

  private static int[] range(DoubleStream values, int size, int step) {
    var span = values.summaryStatistics();
    double last = size - 1;
    int low = (int) Math.floor(Math.max(0, Math.min(span.getMin(), last)));
    int high = (int) Math.ceil(Math.max(low, Math.min(span.getMax(), last)));
    int from = low / step * step;
    int to = Math.min(size, (high / step + 1) * step);
    return new int[] {from, to};
  }

  private static Mat halved(Mat part, int step) {
    if (step == 1) {
      return part;
    }
    int width = Math.max(1, part.cols() / step);
    int height = Math.max(1, part.rows() / step);
    Mat small = new Mat();
    resize(part, small, new Size(width, height), 0, 0, INTER_AREA);
    return small;
  }

  private static Mat softened(Mat pixels, double scale) {
    double sigma = scale >= 1 ? 0 : Math.sqrt(1 / (scale * scale) - 1) / 2;
    if (sigma < 0.1) {
      return pixels;
    }
    Mat soft = new Mat();
    GaussianBlur(pixels, soft, new Size(0, 0), sigma);
    return soft;
  }

  /** {@code toOutput} after "small pixel to input pixel": {@code X = (x + 0.5) s - 0.5 + left}. */
  private static Mat composed(Similarity toOutput, Rect seen, double sx, double sy) {
    double[] m = toOutput.matrix();
    double ox = 0.5 * sx - 0.5 + seen.x();
    double oy = 0.5 * sy - 0.5 + seen.y();
    double[] composed = {
      m[0] * sx, m[1] * sy, m[0] * ox + m[1] * oy + m[2],
      m[3] * sx, m[4] * sy, m[3] * ox + m[4] * oy + m[5]
    };
    Mat matrix = new Mat(2, 3, CV_64FC1);
    new DoublePointer(matrix.data()).put(composed);
    return matrix;
  }
}
