package dev.headswap.face;

import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is wrong with a face that cannot be one: points that are no numbers, lie far outside the
 * frame, all in one place, or so that no crop fits them. Networks that were never trained say such
 * things, and nothing that cuts pictures may be asked to follow them.
 */
public final class FaceFault {

  private static final CropTemplate UPRIGHT = CropTemplate.PAPER;

  /** What a user may do where networks say such things. */
  public static final String REMEDY =
      "the networks may not be trained; --perception public takes those of 'models pull'";

  /** How wide the crop of a face may be, in longer sides of the frame. */
  private static final double WIDEST_CROP = 32;

  private final String whose;
  private final RgbImage frame;
  private final double reach;

  private FaceFault(String whose, RgbImage frame) {
    this.whose = whose;
    this.frame = frame;
    this.reach = Math.max(frame.width(), frame.height());
  }

  /** What is wrong with a detector's face, in pixels of the frame; empty if it may be a face. */
  public static Optional<String> of(Face face, RgbImage frame) {
    Box b = face.box();
    FaceFault fault = new FaceFault("the detected face", frame);
    Point from = new Point(b.x(), b.y());
    Point to = new Point(b.x() + b.width(), b.y() + b.height());
    return fault.in(List.of(from, to)).or(() -> fault.in(face.fiveOrGuess(), face.fiveOrGuess()));
  }

  /** What is wrong with landmarks, in pixels of the frame; empty if they may be a face's. */
  public static Optional<String> of(Landmarks landmarks, RgbImage frame) {
    return new FaceFault("the landmarks", frame).in(landmarks.points(), Face.five(landmarks));
  }

  private Optional<String> in(List<Point> points, List<Point> five) {
    return in(points).or(() -> crushed(five));
  }

  private Optional<String> in(List<Point> points) {
    return IntStream.range(0, points.size())
        .filter(i -> !near(points.get(i).x(), frame.width(), points.get(i).y(), frame.height()))
        .mapToObj(i -> place(i, points.get(i)))
        .findFirst();
  }

  /** False for what is not a number, too. */
  private boolean near(double x, int width, double y, int height) {
    return x >= -reach && x <= width + reach && y >= -reach && y <= height + reach;
  }

  private String place(int index, Point p) {
    if (Double.isNaN(p.x() + p.y())) {
      return "point %d of %s is not a number".formatted(index, whose);
    }
    return String.format(
        Locale.ROOT,
        "point %d of %s lies at (%.4g, %.4g), far outside the frame of %dx%d pixels",
        index,
        whose,
        p.x(),
        p.y(),
        frame.width(),
        frame.height());
  }

  private Optional<String> crushed(List<Point> five) {
    Point mouth = five.get(3).middle(five.get(4));
    if (five.get(0).distance(mouth) + five.get(1).distance(mouth) < 1) {
      return Optional.of("eyes and mouth of %s lie in one place".formatted(whose));
    }
    double side = UPRIGHT.size() / UPRIGHT.align(five.get(0), five.get(1), mouth).scale();
    return side <= WIDEST_CROP * reach
        ? Optional.empty()
        : Optional.of("eyes and mouth of %s lie as in no head: mirrored".formatted(whose));
  }
}
