package dev.headswap.synth.wear;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.Body;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** The cloth over shoulders, chest and back, in the body frame. */
public final class Clothes {

  private static final int ROWS = 26;
  private static final int AROUND = 72;

  private final Body body;
  private final Neckline neckline;
  private final ClothPaint paint;
  private final Mesh mesh;

  /** The clothes of a body. */
  public Clothes(Body body) {
    this.body = body;
    this.neckline = Neckline.of(body);
    this.paint = new ClothPaint(body);
    Sketch sketch = new Sketch();
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < AROUND; i++) {
        vertex(sketch, row, 2 * Math.PI * i / AROUND);
      }
    }
    sketch.grid(0, ROWS, AROUND, true, Label.CLOTH);
    new Collar(body, this).add(sketch);
    this.mesh = sketch.mesh(Material.CLOTH);
  }

  /** The cloth; it never moves. */
  public Mesh mesh() {
    return mesh;
  }

  private void vertex(Sketch sketch, int row, double angle) {
    double t = (double) row / (ROWS - 1);
    double[] at = place(t, angle);
    sketch.vertex(at[0], at[1], at[2], paint.at(t, angle, at), at[0], at[1]);
  }

  /**
   * A place on the cloth.
   *
   * @param t 0 at the neckline, 1 at the hem
   * @param angle 0 is the front, a quarter turn the right of the picture
   */
  double[] place(double t, double angle) {
    double s = Math.sin(angle);
    double c = Math.cos(angle);
    double[] front = outline(t, neckline.frontY(), neckline.frontZ(), c >= 0);
    double sideShare = Math.pow(Math.abs(s), 1.5);
    double y = Ease.mix(front[0], sideY(t), sideShare);
    double x = sideX(t) * Math.signum(s) * Math.pow(Math.abs(s), 0.9);
    double z = front[1] * Math.pow(Math.abs(c), 0.8) - 3.6 * (1 - Math.abs(c));
    double fold = paint.fold(x, y) * Ease.step(0.05, 0.3, t);
    return new double[] {x + fold * s, y, z + fold * c};
  }

  private double[] outline(double t, double frontY, double frontZ, boolean front) {
    double y =
        front
            ? Curve.through(0, frontY, 0.15, frontY - 2, 0.4, -24.5, 1, -52).at(t)
            : Curve.through(0, neckline.backY(), 0.15, -14.7, 0.4, -21.5, 1, -52).at(t);
    double z =
        front
            ? Curve.through(0, frontZ, 0.15, 4.6, 0.4, 7.2, 0.7, 8, 1, 8).at(t)
            : Curve.through(0, -8.6, 0.15, -11, 0.4, -13, 1, -13).at(t);
    return new double[] {y, z};
  }

  private double sideX(double t) {
    double wide = 1 + 0.05 * body.shoulderWidth();
    return Curve.through(
            0,
            neckline.sideX(),
            0.12,
            9.5,
            0.3,
            15.5 * wide,
            0.42,
            19.5 * wide,
            0.52,
            21.3 * wide,
            1,
            22 * wide)
        .at(t);
  }

  private double sideY(double t) {
    double slope = -0.5 * body.shoulderSlope();
    return Curve.through(
            0,
            neckline.sideY(),
            0.12,
            -15.0,
            0.3,
            -16.8 + slope,
            0.42,
            -18.5 + 1.5 * slope,
            0.52,
            -22 + 1.5 * slope,
            1,
            -52)
        .at(t);
  }
}
