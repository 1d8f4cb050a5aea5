package dev.headswap.synth.wear;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.form.Tube;
import dev.headswap.synth.head.Body;

/** What a cloth ends in at the neck: a hem, a roll, a hood laid back, or a folded collar. */
final class Collar {

  private static final int AROUND = 48;

  /** How far from the middle of the front a folded collar opens, in radians. */
  private static final double OPEN = 0.16;

  private final Body body;
  private final Clothes clothes;

  Collar(Body body, Clothes clothes) {
    this.body = body;
    this.clothes = clothes;
  }

  void add(Sketch sketch) {
    Rgb color = body.first();
    switch (body.cloth()) {
      case T_SHIRT -> roll(sketch, 0.24, 0, color.times(0.88));
      case JUMPER -> roll(sketch, 0.6, 0.3, color.times(0.9));
      case HOODIE -> roll(sketch, 1.1, 0.5, color.times(0.95));
      case SHIRT -> fold(sketch, color, 1.5);
      case JACKET -> fold(sketch, color.times(0.85), 2.4);
    }
  }

  private void roll(Sketch sketch, double radius, double up, Rgb color) {
    double[] path = new double[3 * AROUND];
    for (int i = 0; i < AROUND; i++) {
      double[] at = clothes.place(0, 2 * Math.PI * i / AROUND);
      path[3 * i] = at[0];
      path[3 * i + 1] = at[1] + up;
      path[3 * i + 2] = at[2];
    }
    new Tube(radius, 8, color, Label.CLOTH).add(sketch, path, true);
  }

  /** A band that stands up around the neck and falls outwards, open in front. */
  private void fold(Sketch sketch, Rgb color, double high) {
    double[][] profile = {{0, -0.2}, {-0.15, 0.6}, {0.1, 1}, {0.55, 0.75}, {1.1, -0.25}};
    int first = sketch.size();
    for (double[] point : profile) {
      for (int i = 0; i < AROUND; i++) {
        double angle = OPEN + (2 * Math.PI - 2 * OPEN) * i / (AROUND - 1);
        double front = Ease.step(0.3, 1, Math.cos(angle));
        double[] at = clothes.place(0, angle);
        double out = point[0] * (1 + 0.6 * front);
        double drop = point[0] > 0.5 ? 0.9 * front : 0;
        double light = 0.85 + 0.15 * Math.max(0, point[0]);
        sketch.vertex(
            at[0] + out * Math.sin(angle),
            at[1] + high * (point[1] - drop) - 0.4 * front,
            at[2] + out * Math.cos(angle),
            color.times(light),
            i * 0.4,
            point[0]);
      }
    }
    sketch.grid(first, profile.length, AROUND, false, Label.CLOTH);
  }
}
