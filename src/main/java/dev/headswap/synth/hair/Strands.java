package dev.headswap.synth.hair;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;

/** Grows ribbons of hair into a sketch: narrow arched strips along a path, tapering to the tip. */
final class Strands {

  private final Sketch sketch;
  private final Label label;

  /** Grows into a sketch; every ribbon gets the label. */
  Strands(Sketch sketch, Label label) {
    this.sketch = sketch;
    this.label = label;
  }

  /**
   * How one ribbon looks.
   *
   * @param width at the root, in centimetres
   * @param taper width at the tip, in parts of that at the root
   * @param arch how far its middle stands out, in parts of half the width; 0 makes it flat
   * @param root colour at the root
   * @param tip colour at the tip
   * @param offset where it lies across the fibres, so that ribbons do not share streaks
   */
  record Look(double width, double taper, double arch, Rgb root, Rgb tip, double offset) {}

  /**
   * Adds one ribbon.
   *
   * @param path packed x, y, z of its middle line, at least two points
   * @param out packed directions out of the head at those points, of length 1
   */
  void ribbon(double[] path, double[] out, Look look) {
    int points = path.length / 3;
    double along = look.offset();
    for (int i = 0; i < points; i++) {
      along += i == 0 ? 0 : distance(path, i);
      row(path, out, look, i, along);
    }
    sketch.gridRows(points, look.arch() > 0 ? 3 : 2, label);
  }

  private void row(double[] path, double[] out, Look look, int i, double along) {
    double t = i / (path.length / 3 - 1.0);
    double half = 0.5 * look.width() * (1 + (look.taper() - 1) * t * t);
    double[] across = across(path, out, i);
    Rgb color = look.root().mix(look.tip(), t);
    for (int side = -1; side <= 1; side += look.arch() > 0 ? 1 : 2) {
      double lift = side == 0 ? look.arch() * half : 0;
      sketch.vertex(
          path[3 * i] + side * half * across[0] + lift * out[3 * i],
          path[3 * i + 1] + side * half * across[1] + lift * out[3 * i + 1],
          path[3 * i + 2] + side * half * across[2] + lift * out[3 * i + 2],
          color,
          along,
          look.offset() + side * half);
    }
  }

  private static double distance(double[] path, int i) {
    double x = path[3 * i] - path[3 * i - 3];
    double y = path[3 * i + 1] - path[3 * i - 2];
    double z = path[3 * i + 2] - path[3 * i - 1];
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** To the right when the path runs down and one looks at it from outside. */
  private static double[] across(double[] path, double[] out, int i) {
    int from = 3 * Math.max(0, i - 1);
    int to = 3 * Math.min(path.length / 3 - 1, i + 1);
    double[] a = {
      path[to] - path[from], path[to + 1] - path[from + 1], path[to + 2] - path[from + 2]
    };
    double x = a[1] * out[3 * i + 2] - a[2] * out[3 * i + 1];
    double y = a[2] * out[3 * i] - a[0] * out[3 * i + 2];
    double z = a[0] * out[3 * i + 1] - a[1] * out[3 * i];
    double length = Math.sqrt(x * x + y * y + z * z) + 1e-9;
    return new double[] {-x / length, -y / length, -z / length};
  }
}
