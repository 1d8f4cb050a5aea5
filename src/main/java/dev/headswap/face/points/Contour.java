package dev.headswap.face.points;

import dev.headswap.frame.Point;
import java.util.ArrayList;
import java.util.List;

/** A line through points. */
final class Contour {

  private final List<Point> points;
  private final double[] along;

  Contour(List<Point> points) {
    this.points = points;
    this.along = new double[points.size()];
    for (int i = 1; i < along.length; i++) {
      along[i] = along[i - 1] + points.get(i).distance(points.get(i - 1));
    }
  }

  /** {@code count} points from the first to the last, equally far apart along the line. */
  List<Point> equalSteps(int count) {
    List<Point> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(at(along[along.length - 1] * i / (count - 1)));
    }
    return steps;
  }

  private Point at(double distance) {
    int i = 1;
    while (i < along.length - 1 && along[i] < distance) {
      i++;
    }
    double step = along[i] - along[i - 1];
    double t = step == 0 ? 0 : (distance - along[i - 1]) / step;
    Point from = points.get(i - 1);
    Point to = points.get(i);
    return new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y()));
  }
}
