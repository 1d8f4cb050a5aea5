package dev.headswap.synth.hair;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Ease;

/** The path of one ribbon from its root: combed one way, drawn down by its weight, kept outside. */
final class Fall {

  private final Cut cut;
  private final Bulk bulk;
  private final Dice dice;
  private final double part;
  private final double[] knot;
  private int sideOf = 1;

  /**
   * Paths of one head of hair.
   *
   * @param part where the hair is parted, across the head in centimetres
   * @param knot where hair that is combed back is held together
   */
  Fall(Cut cut, Bulk bulk, Dice dice, double part, double[] knot) {
    this.cut = cut;
    this.bulk = bulk;
    this.dice = dice;
    this.part = part;
    this.knot = knot.clone();
  }

  /** The path from a root: packed places. */
  double[] path(double[] root) {
    double length = cut.length() * dice.between(0.85, 1.1) * shorter(root);
    int points = cut.points();
    double step = length / (points - 1);
    double[] path = new double[3 * points];
    double[] at = root.clone();
    sideOf = root[0] < part ? -1 : 1;
    double[] heading = start(root);

    double phase = dice.between(0, 2 * Math.PI);
    for (int i = 0; i < points; i++) {
      double t = (double) i / (points - 1);
      double[] shown = at.clone();
      swing(shown, t, phase);
      System.arraycopy(shown, 0, path, 3 * i, 3);
      advance(at, heading, step, t);
    }
    return path;
  }

  /** Hair is cut shorter at the sides and behind where it is short at all. */
  private double shorter(double[] root) {
    double low = Ease.step(6.5, 2, root[1]);
    return switch (cut.combing()) {
      case FORWARD -> 1 - 0.5 * low;
      case UP -> 1 - 0.75 * Ease.step(8.5, 6, root[1]) * 1.0;
      case ASIDE -> 1 - 0.7 * low;
      case DOWN -> 1 - 0.4 * low;
      case PARTED -> 1 - 0.035 * Math.max(0, 8 - root[1]);
      case BACK -> 1;
    };
  }

  private double[] start(double[] root) {
    double[] out = Bulk.out(root);
    double side = Math.signum(root[0] - part) * Ease.step(0, 1.2, Math.abs(root[0] - part));
    double[] comb =
        switch (cut.combing()) {
          case DOWN -> new double[] {0, -1, 0};
          case FORWARD -> new double[] {0.15 * side, -0.45, root[1] > 8.5 ? 1 : 0.45};
          case ASIDE -> aside(root, side);
          case UP -> new double[] {0.1, root[2] > 0 ? 0.9 : -0.2, root[1] > 7 ? -0.35 : -0.6};
          case BACK -> new double[] {knot[0] - root[0], knot[1] - root[1], knot[2] - root[2]};
          case PARTED -> new double[] {1.15 * side, -0.35, -0.28 - 0.05 * root[2]};
        };
    double[] heading = unit(comb);
    double rise = heading[0] * out[0] + heading[1] * out[1] + heading[2] * out[2];
    for (int i = 0; i < 3; i++) {
      heading[i] += (cut.lift() - rise) * out[i] + 0.1 * dice.normal();
    }
    return unit(heading);
  }

  private static double[] aside(double[] root, double side) {
    boolean top = root[1] > 6.5;
    return top ? new double[] {side, -0.1, 0.25} : new double[] {0, -1, root[2] > 0 ? -0.35 : -0.1};
  }

  private void advance(double[] at, double[] heading, double step, double t) {
    if (cut.combing() == Cut.Combing.BACK) {
      towards(at, heading, step);
    } else {
      heading[1] -= cut.weight() * step;
      System.arraycopy(unit(heading), 0, heading, 0, 3);
    }
    double[] before = at.clone();
    for (int i = 0; i < 3; i++) {
      at[i] += step * heading[i];
    }
    spareFace(at);
    double volume = cut.volume() * (0.8 + 0.2 * Math.sin(9 * before[0] + 7 * before[2]));
    bulk.push(at, volume);
    if (at[1] > -3) {
      bulk.pull(at, volume + cut.lift() * cut.length() * 0.5 * t + 0.35);
    }
    for (int i = 0; i < 3; i++) {
      heading[i] = 0.5 * heading[i] + 0.5 * (at[i] - before[i]) / step;
    }
    System.arraycopy(unit(heading), 0, heading, 0, 3);
  }

  /** Hair that is parted hangs beside the face, not before it. */
  private void spareFace(double[] at) {
    double side = sideOf;
    double bare = 5.9 * Ease.step(9.0, 4.5, at[1]) * Ease.step(-1, 2.5, at[2]);
    if (cut.combing() == Cut.Combing.PARTED && at[0] * side < bare) {
      at[0] = side * Ease.mix(at[0] * side, bare, 0.75);
    }
  }

  private void towards(double[] at, double[] heading, double step) {
    double[] left = {knot[0] - at[0], knot[1] - at[1], knot[2] - at[2]};
    double far = Math.sqrt(left[0] * left[0] + left[1] * left[1] + left[2] * left[2]);
    for (int i = 0; i < 3; i++) {
      heading[i] = far < step ? left[i] / step : left[i] / far;
    }
  }

  /** Waves and curls, growing from the root. */
  private void swing(double[] p, double t, double phase) {
    double grow = cut.wave() * Ease.step(0.05, 0.35, t);
    double angle = 2 * Math.PI * cut.turns() * t + phase;
    double[] out = Bulk.out(p);
    double across = Math.cos(angle) * grow;
    double off = (0.5 + 0.5 * Math.sin(angle)) * grow;
    p[0] += across * out[2] + off * out[0];
    p[1] += 0.3 * off * out[1];
    p[2] += -across * out[0] + off * out[2];
  }

  private static double[] unit(double[] v) {
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) + 1e-9;
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }
}
