package dev.headswap.face.points;

import dev.headswap.frame.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The tightest convex outline around points, by Andrew's monotone chain. */
final class ConvexHull {

  private final List<Point> corners;

  private ConvexHull(List<Point> corners) {
    this.corners = corners;
  }

  /** Around at least three points that do not lie on one line. */
  static ConvexHull of(List<Point> points) {
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
    List<Point> hull = chain(sorted);
    Collections.reverse(sorted);
    hull.addAll(chain(sorted));
    return new ConvexHull(hull);
  }

  /** One side, without its last point, which begins the other side. */
  private static List<Point> chain(List<Point> sorted) {
    List<Point> side = new ArrayList<>();
    for (Point p : sorted) {
      while (side.size() >= 2 && !left(side.get(side.size() - 2), side.get(side.size() - 1), p)) {
        side.remove(side.size() - 1);
      }
      side.add(p);
    }
    side.remove(side.size() - 1);
    return side;
  }

  private static boolean left(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 0;
  }

  /** The corners in order. */
  List<Point> corners() {
    return corners;
  }

  /** Where the ray from an inner point through another leaves the hull. */
  Point exit(Point from, Point through) {
    double dx = through.x() - from.x();
    double dy = through.y() - from.y();
    double farthest = 1;
    for (int i = 0; i < corners.size(); i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % corners.size());
      farthest = Math.max(farthest, crossing(from, dx, dy, a, b));
    }
    return new Point(from.x() + farthest * dx, from.y() + farthest * dy);
  }

  /** How many times (dx, dy) the ray goes until it crosses a side, or 0 if it does not. */
  private static double crossing(Point from, double dx, double dy, Point a, Point b) {
    double ex = b.x() - a.x();
    double ey = b.y() - a.y();
    double det = dx * ey - dy * ex;
    if (Math.abs(det) < 1e-12) {
      return 0;
    }
    double ax = a.x() - from.x();
    double ay = a.y() - from.y();
    double along = (ax * dy - ay * dx) / det;
    return along < 0 || along > 1 ? 0 : (ax * ey - ay * ex) / det;
  }
}
