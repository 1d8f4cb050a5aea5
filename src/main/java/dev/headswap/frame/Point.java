package dev.headswap.frame;

/** A point in pixels: x to the right, y down, (0, 0) is the centre of the top-left pixel. */
public record Point(double x, double y) {

  /** The point halfway to another. */
  public Point middle(Point other) {
    return new Point((x + other.x) / 2, (y + other.y) / 2);
  }

  /** Euclidean distance in pixels. */
  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
