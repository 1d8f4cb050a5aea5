package dev.headswap.synth.hair;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Sketch;

/** What becomes of hair behind the place where it is held together: a tail or a bun. */
final class Tail {

  private final Strands strands;
  private final HairColors colors;
  private final Dice dice;

  Tail(Sketch sketch, HairColors colors, Dice dice) {
    this.strands = new Strands(sketch, Label.HAIR);
    this.colors = colors;
    this.dice = dice;
  }

  void grow(HairKind kind, double[] knot) {
    if (kind == HairKind.PONYTAIL) {
      tail(knot);
    } else if (kind == HairKind.BUN) {
      bun(knot);
    }
  }

  private void tail(double[] knot) {
    double length = dice.between(14, 24);
    for (int i = 0; i < 26; i++) {
      double around = 2 * Math.PI * i / 26;
      double[] path = new double[3 * 10];
      double[] out = new double[3 * 10];
      for (int j = 0; j < 10; j++) {
        double t = j / 9.0;
        double wide = 0.5 + 1.5 * Math.sin(Math.PI * Math.min(1, 0.15 + 0.85 * t));
        double x = knot[0] + wide * Math.cos(around);
        double z = knot[2] - 1.2 - 2.4 * Math.sin(Math.PI * 0.5 * Math.min(1, 1.6 * t));
        path[3 * j] = x;
        path[3 * j + 1] = knot[1] + 1.2 * Math.sin(2.6 * t) - length * t * t;
        path[3 * j + 2] = z + wide * Math.sin(around);
        out[3 * j] = Math.cos(around);
        out[3 * j + 2] = Math.sin(around);
      }
      strands.ribbon(path, out, colors.look(1.3, 0.4, 0.3));
    }
  }

  private void bun(double[] knot) {
    double size = dice.between(2.4, 3.4);
    for (int i = 0; i < 34; i++) {
      double tilt = dice.between(0, Math.PI);
      double turn = dice.between(0, 2 * Math.PI);
      double[] path = new double[3 * 8];
      double[] out = new double[3 * 8];
      for (int j = 0; j < 8; j++) {
        double a = turn + j * 0.55;
        double[] d = {Math.cos(a) * Math.cos(tilt), Math.sin(a), Math.cos(a) * Math.sin(tilt)};
        for (int axis = 0; axis < 3; axis++) {
          path[3 * j + axis] = knot[axis] + size * d[axis];
          out[3 * j + axis] = d[axis];
        }
      }
      strands.ribbon(path, out, colors.look(1.5, 0.6, 0.3));
    }
  }
}
