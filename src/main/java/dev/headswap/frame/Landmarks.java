package dev.headswap.frame;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 68 points of a face in the order of 300-W: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47,
 * mouth 48-67. "Left" means left in the picture. Pixels as in {@link Point}.
 *
 * @param xy {@code 2 * COUNT} coordinates, x and y in turn
 */
public record Landmarks(float[] xy) {

  /** How many points there are. */
  public static final int COUNT = 68;

  public Landmarks {
    if (xy.length != 2 * COUNT) {
      throw new IllegalArgumentException(
          "%d coordinates required but were %d".formatted(2 * COUNT, xy.length));
    }
  }

  /** One point, 0 to 67. */
  public Point point(int index) {
    return new Point(xy[2 * index], xy[2 * index + 1]);
  }

  /** The middle of the six points of the eye on the left of the picture. */
  public Point leftEye() {
    return mean(36, 42);
  }

  /** The middle of the six points of the eye on the right of the picture. */
  public Point rightEye() {
    return mean(42, 48);
  }

  /** The middle between the two corners of the mouth. */
  public Point mouth() {
    return point(48).middle(point(54));
  }

  /** The tip of the nose. */
  public Point nose() {
    return point(30);
  }

  /** Between the outer corners of the eyes, in pixels: the unit of landmark errors. */
  public double interOcular() {
    return point(36).distance(point(45));
  }

  /** The smallest box around all points. */
  public Box bounds() {
    double left = coordinate(0).min().orElseThrow();
    double top = coordinate(1).min().orElseThrow();
    double right = coordinate(0).max().orElseThrow();
    double bottom = coordinate(1).max().orElseThrow();
    return new Box(left, top, right - left, bottom - top);
  }

  /** The same points in the pixels of another picture. */
  public Landmarks transform(Similarity similarity) {
    float[] moved = new float[xy.length];
    for (int i = 0; i < COUNT; i++) {
      Point p = similarity.apply(point(i));
      moved[2 * i] = (float) p.x();
      moved[2 * i + 1] = (float) p.y();
    }
    return new Landmarks(moved);
  }

  /** All points in order. */
  public List<Point> points() {
    return IntStream.range(0, COUNT).mapToObj(this::point).toList();
  }

  private Point mean(int from, int to) {
    double x = IntStream.range(from, to).mapToDouble(i -> xy[2 * i]).average().orElseThrow();
    double y = IntStream.range(from, to).mapToDouble(i -> xy[2 * i + 1]).average().orElseThrow();
    return new Point(x, y);
  }

  private java.util.stream.DoubleStream coordinate(int axis) {
    return IntStream.range(0, COUNT).mapToDouble(i -> xy[2 * i + axis]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Landmarks that && Arrays.equals(xy, that.xy);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(xy);
  }
}
