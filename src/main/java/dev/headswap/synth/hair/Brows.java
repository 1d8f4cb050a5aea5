package dev.headswap.synth.hair;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.Trait;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.head.skin.Follow;
import dev.headswap.synth.head.skin.Relief;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** Both brows: short hairs along an arch, tied to the skin. */
public final class Brows {

  private final Proportions p;
  private final Relief relief;
  private final Dice dice;
  private final Rgb tone;
  private final Mesh mesh;
  private final Follow follow;

  /** The brows of a head; {@code rest} holds the places of its net. */
  public Brows(Proportions p, float[] rest, Rgb tone) {
    this.p = p;
    this.relief = new Relief(rest);
    this.dice = Dice.about(p.identity().grain(), "brows");
    this.tone = tone;
    Sketch sketch = new Sketch();
    grow(new Strands(sketch, Label.LEFT_BROW), -1);
    grow(new Strands(sketch, Label.RIGHT_BROW), 1);
    this.mesh = sketch.mesh(Material.HAIR.shining(0.15f, 20));
    this.follow = new Follow(mesh.positions(), rest, Net.BROW_TOP - 3, Net.LID_UP - 2);
  }

  /** The brows on a posed skin. */
  public Mesh mesh(float[] pose) {
    return mesh.at(follow.at(pose));
  }

  private void grow(Strands strands, int side) {
    int hairs = (int) (84 + 16 * Ease.hold(p.get(Trait.BROW_DENSITY), -2, 2));
    for (int i = 0; i < hairs; i++) {
      double u = (i + dice.even()) / hairs;
      hair(strands, side, u, dice.between(-1, 1));
    }
  }

  /** One hair, rooted at {@code u} along the brow (0 at the nose) and {@code v} across it. */
  private void hair(Strands strands, int side, double u, double v) {
    double[] root = place(u, v * 0.8);
    double upright = Ease.mix(1.1, -0.15, Ease.step(0, 0.55, u)) - 0.35 * v * (1 - u);
    double length = dice.between(0.42, 0.68);
    double heading = upright + 0.15 * dice.normal() + slope(u);
    double[] path = new double[9];
    double[] out = new double[9];
    for (int j = 0; j < 3; j++) {
      double t = j / 2.0;
      double turn = heading - 0.3 * t;
      double x = side * (root[0] + t * length * Math.cos(turn));
      double y = root[1] + t * length * Math.sin(turn);
      path[3 * j] = x;
      path[3 * j + 1] = y;
      path[3 * j + 2] = relief.depth(x, y) + 0.05 + 0.03 * (j == 1 ? 1 : 0);
      out[3 * j] = side * 0.3;
      out[3 * j + 2] = 0.95;
    }
    double light = 1 + 0.15 * dice.normal();
    double width = (0.12 + 0.02 * p.get(Trait.BROW_DENSITY)) * (1 - 0.35 * u);
    strands.ribbon(
        path,
        out,
        new Strands.Look(width, 0.3, 0, tone.times(light), tone.times(light), dice.even() * 90));
  }

  /** A place on the brow, on the right of the picture. */
  private double[] place(double u, double v) {
    double length = 3.15 + 0.2 * p.get(Trait.BROW_LENGTH) + 0.1 * p.get(Trait.EYE_WIDTH);
    double inner = p.eyeX - 1.75 - 0.06 * p.get(Trait.BROW_LENGTH);
    double thick = Math.max(0.12, 0.3 + 0.075 * p.get(Trait.BROW_THICKNESS));
    double half = thick * Curve.through(0, 0.75, 0.15, 1, 0.6, 0.85, 1, 0.2).at(u);
    return new double[] {inner + u * length, centre(u) + v * half};
  }

  private double centre(double u) {
    double arch = 0.22 + 0.11 * p.get(Trait.BROW_ARCH);
    double tilt = 0.12 * p.get(Trait.BROW_TILT);
    double bow = Curve.through(0, 0, 0.3, 0.55, 0.62, 1, 0.82, 0.7, 1, -0.1).at(u);
    return p.browY - 0.12 + arch * bow + tilt * (u - 0.4);
  }

  private double slope(double u) {
    return Math.atan2(centre(u + 0.05) - centre(u - 0.05), 0.1 * 3.15);
  }
}
