package dev.headswap.frame;

import java.util.List;

/**
 * A similarity of the plane (rotation, one scale, translation; 4 degrees of freedom): {@code x' = a
 * x - b y + tx}, {@code y' = b x + a y + ty}. Pixels as in {@link Point}.
 */
public record Similarity(double a, double b, double tx, double ty) {

  /** Leaves every point where it is. */
  public static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);

  /** A scale about the origin followed by a shift. */
  public static Similarity scaleThenShift(double scale, double tx, double ty) {
    return new Similarity(scale, 0, tx, ty);
  }

  /**
   * The similarity that sends one list of points nearest to another in the least-squares sense.
   *
   * @throws IllegalArgumentException if the lists differ in length, hold fewer than two points, or
   *     all the points of {@code from} coincide
   */
  public static Similarity leastSquares(List<Point> from, List<Point> to) {
    if (from.size() != to.size() || from.size() < 2) {
      throw new IllegalArgumentException(
          "two lists of the same length, at least 2, required but were %d and %d"
              .formatted(from.size(), to.size()));
    }
    Point p = mean(from);
    Point q = mean(to);
    double spread = 0;
    double dot = 0;
    double cross = 0;
    for (int i = 0; i < from.size(); i++) {
      double x = from.get(i).x() - p.x();
      double y = from.get(i).y() - p.y();
      double u = to.get(i).x() - q.x();
      double v = to.get(i).y() - q.y();
      spread += x * x + y * y;
      dot += x * u + y * v;
      cross += x * v - y * u;
    }
    if (spread == 0) {
      throw new IllegalArgumentException("points apart from each other required but all coincide");
    }
    double a = dot / spread;
    double b = cross / spread;
    return new Similarity(a, b, q.x() - a * p.x() + b * p.y(), q.y() - b * p.x() - a * p.y());
  }

  private static Point mean(List<Point> points) {
    double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
    return new Point(x, y);
  }

  /** Where a point goes. */
  public Point apply(Point p) {
    return new Point(a * p.x() - b * p.y() + tx, b * p.x() + a * p.y() + ty);
  }

  /** This first, then the other. */
  public Similarity then(Similarity next) {
    Point shift = next.apply(new Point(tx, ty));
    return new Similarity(next.a * a - next.b * b, next.b * a + next.a * b, shift.x(), shift.y());
  }

  /** The way back. */
  public Similarity inverse() {
    double d = a * a + b * b;
    double ia = a / d;
    double ib = -b / d;
    return new Similarity(ia, ib, -(ia * tx - ib * ty), -(ib * tx + ia * ty));
  }

  /** How much lengths grow. */
  public double scale() {
    return Math.hypot(a, b);
  }

  /** The 2x3 matrix, row by row: {@code {a, -b, tx, b, a, ty}}. */
  public double[] matrix() {
    return new double[] {a, -b, tx, b, a, ty};
  }
}
