package dev.headswap.synth.hair;

import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Trait;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.head.shape.Proportions;

/** Where hair grows on one head: the net at rest, its normals, and the hairline. */
public final class Scalp {

  private final float[] rest;
  private final float[] normals;
  private final Curve hairline;

  /** The scalp of a head; {@code rest} holds the places of its net. */
  public Scalp(Proportions p, float[] rest) {
    this.rest = rest;
    this.normals = normals(rest);
    double back = 0.38 * p.get(Trait.HAIRLINE);
    double recede = back + 0.5 * Math.max(0, back);
    hairline =
        Curve.through(
            0,
            8.1 + back,
            5,
            8.25 + back,
            11,
            8.1 + recede,
            16,
            7.0 + recede,
            20,
            5.3,
            23,
            3.4,
            25,
            1.2,
            26.5,
            -0.6,
            27.6,
            1.2,
            29,
            2.6,
            30.5,
            1.5,
            31.5,
            -1,
            33,
            -3.8,
            38,
            -5.6);
  }

  private static float[] normals(float[] rest) {
    float[] n = new float[3 * Net.SIZE];
    for (int i = 0; i < Net.SIZE; i++) {
      int row = Math.max(1, Math.min(Net.ROWS - 2, Net.row(i)));
      int k = Net.column(i);
      int up = 3 * Net.at(row - 1, k);
      int down = 3 * Net.at(row + 1, k);
      int left = 3 * Net.at(row, k - 1);
      int right = 3 * Net.at(row, k + 1);
      double[] a = {
        rest[up] - rest[down], rest[up + 1] - rest[down + 1], rest[up + 2] - rest[down + 2]
      };
      double[] b = {
        rest[right] - rest[left], rest[right + 1] - rest[left + 1], rest[right + 2] - rest[left + 2]
      };
      double x = b[1] * a[2] - b[2] * a[1];
      double y = b[2] * a[0] - b[0] * a[2];
      double z = b[0] * a[1] - b[1] * a[0];
      double length = Math.sqrt(x * x + y * y + z * z) + 1e-9;
      n[3 * i] = (float) (x / length);
      n[3 * i + 1] = (float) (y / length);
      n[3 * i + 2] = (float) (z / length);
    }
    return n;
  }

  /** How surely hair grows at a crossing of the net: 0 is bare, 1 well inside the hairline. */
  public double growth(int row, int column) {
    if (row > Net.JAW) {
      return 0;
    }
    double line = hairline.at(Math.abs(column));
    double y = rest[3 * Net.at(row, column) + 1];
    return Ease.step(line - 0.15, line + 0.75, y);
  }

  /** The place of a crossing, moved out along the normal. */
  double[] place(int row, double column, double out) {
    int low = (int) Math.floor(column);
    double[] a = place(Net.at(row, low), out);
    double[] b = place(Net.at(row, low + 1), out);
    double share = column - low;
    return new double[] {
      Ease.mix(a[0], b[0], share), Ease.mix(a[1], b[1], share), Ease.mix(a[2], b[2], share)
    };
  }

  /** The place of a vertex of the net, moved out along the normal. */
  double[] place(int vertex, double out) {
    return new double[] {
      rest[3 * vertex] + out * normals[3 * vertex],
      rest[3 * vertex + 1] + out * normals[3 * vertex + 1],
      rest[3 * vertex + 2] + out * normals[3 * vertex + 2]
    };
  }

  /** The direction out of the skin at a vertex of the net. */
  double[] normal(int vertex) {
    return new double[] {normals[3 * vertex], normals[3 * vertex + 1], normals[3 * vertex + 2]};
  }

  /** The places of the net at rest. */
  float[] rest() {
    return rest;
  }
}
