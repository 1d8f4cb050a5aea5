package dev.headswap.synth.form;

import dev.headswap.frame.Label;

/** A round bar along a path. */
public record Tube(double radius, int sides, Rgb color, Label label) {

  /**
   * Adds the bar to a sketch.
   *
   * @param path packed x, y, z
   * @param closed whether its end joins its beginning
   */
  public void add(Sketch sketch, double[] path, boolean closed) {
    int points = path.length / 3;
    int first = sketch.size();
    double[] lean = {0, 0, 0};
    for (int i = 0; i < points; i++) {
      double[] along = along(path, i, closed);
      lean = across(along, lean);
      ring(sketch, path, i, along, lean);
    }
    int last = closed ? points : points - 1;
    for (int i = 0; i < last; i++) {
      sew(sketch, first + i * sides, first + (i + 1) % points * sides);
    }
  }

  private void ring(Sketch sketch, double[] path, int i, double[] along, double[] lean) {
    double[] third = cross(along, lean);
    for (int side = 0; side < sides; side++) {
      double a = 2 * Math.PI * side / sides;
      double c = radius * Math.cos(a);
      double s = radius * Math.sin(a);
      sketch.vertex(
          path[3 * i] + c * lean[0] + s * third[0],
          path[3 * i + 1] + c * lean[1] + s * third[1],
          path[3 * i + 2] + c * lean[2] + s * third[2],
          color);
    }
  }

  private void sew(Sketch sketch, int from, int to) {
    for (int side = 0; side < sides; side++) {
      int next = (side + 1) % sides;
      sketch.quad(from + side, from + next, to + next, to + side, label);
    }
  }

  private static double[] along(double[] path, int i, boolean closed) {
    int points = path.length / 3;
    int before = closed ? Math.floorMod(i - 1, points) : Math.max(0, i - 1);
    int after = closed ? (i + 1) % points : Math.min(points - 1, i + 1);
    return unit(
        path[3 * after] - path[3 * before],
        path[3 * after + 1] - path[3 * before + 1],
        path[3 * after + 2] - path[3 * before + 2]);
  }

  /** A direction across, as near as can be to the one before, so that the bar does not twist. */
  private static double[] across(double[] along, double[] before) {
    boolean none = before[0] == 0 && before[1] == 0 && before[2] == 0;
    double[] wish = none ? new double[] {0.3, 0.2, 1} : before;
    double share = wish[0] * along[0] + wish[1] * along[1] + wish[2] * along[2];
    return unit(wish[0] - share * along[0], wish[1] - share * along[1], wish[2] - share * along[2]);
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double[] unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z) + 1e-9;
    return new double[] {x / length, y / length, z / length};
  }
}
