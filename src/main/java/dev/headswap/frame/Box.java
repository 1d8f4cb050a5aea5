package dev.headswap.frame;

/** An axis-aligned rectangle in pixels of some picture; it may reach beyond the picture. */
public record Box(double x, double y, double width, double height) {

  /** Intersection over union, 0 (apart) to 1 (the same). */
  public double overlap(Box other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double shared = Math.max(w, 0) * Math.max(h, 0);
    double union = area() + other.area() - shared;
    return union <= 0 ? 0 : shared / union;
  }

  /** In square pixels. */
  public double area() {
    return width * height;
  }

  /** The centre. */
  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** The square around the same centre whose side is the longer side times a factor. */
  public Box square(double factor) {
    double side = Math.max(width, height) * factor;
    Point c = centre();
    return new Box(c.x() - side / 2, c.y() - side / 2, side, side);
  }
}
