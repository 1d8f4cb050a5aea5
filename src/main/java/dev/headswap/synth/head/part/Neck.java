package dev.headswap.synth.head.part;

import static dev.headswap.synth.form.Ease.bump;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.Body;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;
import dev.headswap.synth.space.Transform;

/** The neck and the skin of the upper chest: its top follows the head, its foot the body. */
public final class Neck {

  private static final int ROWS = 18;
  private static final int AROUND = 40;
  private static final double TOP = -4.6;
  private static final double FOOT = -22.5;

  private final Body body;
  private final Mesh mesh;

  /** The neck of a body. */
  public Neck(Body body, Rgb skin) {
    this.body = body;
    Sketch sketch = new Sketch();
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < AROUND; i++) {
        double t = (double) row / (ROWS - 1);
        double angle = 2 * Math.PI * i / AROUND;
        double[] at = place(Ease.mix(TOP, FOOT, t), angle);
        sketch.vertex(at[0], at[1], at[2], tint(skin, angle, t), i * 0.6, row * 0.8);
      }
    }
    sketch.grid(0, ROWS, AROUND, true, Label.NECK);
    this.mesh = sketch.mesh(Material.SKIN);
  }

  /** The neck in the body frame when the head is placed there. */
  public Mesh mesh(Transform headToBody) {
    float[] rest = mesh.positions();
    float[] head = headToBody.applyAll(rest);
    float[] at = new float[rest.length];
    for (int i = 0; i < at.length; i += 3) {
      float share = (float) Ease.step(-7, -15.5, rest[i + 1]);
      for (int axis = 0; axis < 3; axis++) {
        at[i + axis] = head[i + axis] + share * (rest[i + axis] - head[i + axis]);
      }
    }
    return mesh.at(at);
  }

  /** A place on the neck at a height and an angle: 0 is the front, a quarter turn the right. */
  public double[] place(double y, double angle) {
    double wide = 1 + 0.05 * body.neckWidth();
    double rx =
        wide
            * Curve.through(
                    -22.5, 15, -18.5, 12, -16, 8.6, -14.2, 6.5, -12, 5.3, -9.5, 4.85, -6, 5.0)
                .at(y);
    double rz =
        wide * Curve.through(-22.5, 9, -18.5, 7.2, -15.5, 5.9, -13, 5.1, -10, 4.75, -6, 4.8).at(y);
    double centre = Curve.through(-24, -3.4, -18, -3.8, -13, -3.0, -8, -1.6, -5, -1.4).at(y);
    double s = Math.sin(angle);
    double c = Math.cos(angle);
    double side = Math.abs(wrap(angle));
    double cord = 0.3 * bump((side - 0.75 + 0.045 * (y + 9)) / 0.2) * Ease.step(-6, -9, y);
    double throat = 0.25 * bump(side / 0.22, (y + 11.6) / 0.9) * (1 + 0.6 * body.neckWidth());
    double pit = -0.45 * bump(side / 0.3, (y + 16) / 0.9);
    double collarbone = 0.3 * bump((y + 15.9 - 0.9 * side) / 0.5) * Ease.step(1.7, 1.2, side);
    double grow = 1 + (cord + Math.max(0, throat) + pit + collarbone) / 5;
    return new double[] {rx * s * grow, y, centre + rz * c * grow};
  }

  private static double wrap(double angle) {
    return angle > Math.PI ? angle - 2 * Math.PI : angle;
  }

  private static Rgb tint(Rgb skin, double angle, double t) {
    double front = Math.max(0, Math.cos(angle));
    double under = 0.22 * Ease.step(0.42, 0.12, t) * (0.4 + 0.6 * front);
    return skin.times(0.96 - under, 0.93 - 1.1 * under, 0.92 - 1.1 * under);
  }
}
