package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.circle;
import static org.bytedeco.opencv.global.opencv_imgproc.line;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import dev.headswap.frame.Box;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Draws on copies of a picture; colours are 0xRRGGBB. */
public final class Drawing {

  /** Parts of a pixel that OpenCV is told: 2 to the power of this. */
  private static final int SHIFT = 4;

  private RgbImage image;

  private Drawing(RgbImage image) {
    this.image = image;
  }

  /** Begins with a picture, which stays as it is. */
  public static Drawing on(RgbImage image) {
    return new Drawing(image);
  }

  /** A dot of a radius in pixels at each point. */
  public Drawing dots(List<Point> points, int color, double radius) {
    return draw(m -> points.forEach(p -> dot(m, p, color, radius)));
  }

  /** Lines from each point to the next. */
  public Drawing path(List<Point> points, int color, int thickness) {
    return draw(
        m -> {
          for (int i = 1; i < points.size(); i++) {
            segment(m, points.get(i - 1), points.get(i), color, thickness);
          }
        });
  }

  /** The outline of a box. */
  public Drawing box(Box box, int color, int thickness) {
    Point to = new Point(box.x() + box.width(), box.y() + box.height());
    Point from = new Point(box.x(), box.y());
    return draw(m -> rectangle(m, sub(from), sub(to), scalar(color), thickness, LINE_AA, SHIFT));
  }

  /** A line of ASCII text whose lower left corner is at a point, over a dark outline. */
  public Drawing text(String text, Point at, int color, double scale) {
    var corner = new org.bytedeco.opencv.opencv_core.Point((int) at.x(), (int) at.y());
    int thin = (int) Math.max(1, Math.round(scale));
    return draw(
        m -> {
          putText(
              m, text, corner, FONT_HERSHEY_SIMPLEX, scale, scalar(0), thin + 2, LINE_AA, false);
          putText(
              m, text, corner, FONT_HERSHEY_SIMPLEX, scale, scalar(color), thin, LINE_AA, false);
        });
  }

  /** What was drawn. */
  public RgbImage image() {
    return image;
  }

  private Drawing draw(Consumer<Mat> pen) {
    try (PointerScope scope = new PointerScope()) {
      Mat mat = Mats.of(image);
      pen.accept(mat);
      image = Mats.image(mat);
      return this;
    }
  }

  private static void dot(Mat mat, Point p, int color, double radius) {
    int r = (int) Math.round(radius * (1 << SHIFT));
    circle(mat, sub(p), r, scalar(color), -1, LINE_AA, SHIFT);
  }

  private static void segment(Mat mat, Point from, Point to, int color, int thickness) {
    line(mat, sub(from), sub(to), scalar(color), thickness, LINE_AA, SHIFT);
  }

  private static org.bytedeco.opencv.opencv_core.Point sub(Point p) {
    int unit = 1 << SHIFT;
    return new org.bytedeco.opencv.opencv_core.Point(
        (int) Math.round(p.x() * unit), (int) Math.round(p.y() * unit));
  }

  private static Scalar scalar(int color) {
    return new Scalar(color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff, 0);
  }
}
