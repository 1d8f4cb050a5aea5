package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Trait;

/** The nose: what it adds to the face, at places of the average layout. */
public final class NoseForm {

  private final Curve ridge;
  private final Curve breadth;
  private final double ball;
  private final double wing;
  private final double widen;
  private final double wingLift;

  NoseForm(Proportions p) {
    double bridge = 0.13 * p.get(Trait.NOSE_BRIDGE_HEIGHT);
    double forward = 0.22 * p.get(Trait.NOSE_FORWARD) + 0.4 * bridge;
    double hump = 0.1 * p.get(Trait.NOSE_HUMP);
    double tilt = 0.12 * p.get(Trait.NOSE_TIP_TILT);
    ridge =
        Curve.through(
            -3.3,
            0,
            -2.9,
            0.06,
            -2.66,
            0.26,
            -2.54,
            0.62,
            -2.4,
            1.22 + 0.5 * (forward + tilt),
            -2.18,
            1.78 + forward + tilt,
            -1.72,
            2.12 + forward,
            -1.2,
            1.88 + 0.8 * forward - tilt,
            -0.2,
            1.36 + 0.5 * forward + 0.5 * bridge + hump - 0.5 * tilt,
            0.8,
            0.92 + bridge + hump,
            1.8,
            0.42 + bridge,
            2.6,
            0.22 + 0.7 * bridge,
            3.6,
            0);
    double wide = 1 + 0.1 * p.get(Trait.NOSE_BRIDGE_WIDTH);
    double tip = 1 + 0.07 * p.get(Trait.NOSE_TIP_SIZE);
    breadth =
        Curve.through(
            -2.7,
            0.7,
            -2.1,
            0.86 * tip,
            -1.7,
            0.84 * tip,
            -1.1,
            0.74,
            0,
            0.68 * wide,
            1,
            0.62 * wide,
            1.8,
            0.54 * wide,
            2.8,
            0.75);
    ball = 0.26 + 0.11 * p.get(Trait.NOSE_TIP_SIZE);
    wing = 1.05 + 0.1 * p.get(Trait.NOSTRIL_FLARE);
    widen = 0.1 * p.get(Trait.NOSE_WIDTH) + 0.05 * p.get(Trait.NOSTRIL_FLARE);
    wingLift = 0.06 * p.get(Trait.NOSTRIL_FLARE);
  }

  /** Adds to {@code d} what the nose is at the place (a, b). */
  void add(double a, double b, double[] d) {
    double side = Math.signum(a);
    double away = Math.abs(a);
    if (away > 3.5 || b < -4 || b > 4.5) {
      return;
    }
    double gull = 0.3 * Math.min(1, away * away / 0.6);
    double w = breadth.at(b);
    d[2] += ridge.at(b - gull * Ease.step(-1.5, -2.1, b)) * Math.exp(-0.8 * Math.pow(away / w, 2));
    d[2] += ball * Ease.bump(a / 0.6, (b + 1.78) / 0.45);
    double wings = Ease.bump((away - 1.24) / 0.4, (b + 1.98 - wingLift) / 0.36);
    d[2] += wing * wings;
    d[0] += side * 0.3 * wings;
    d[1] += 0.08 * wings;
    d[2] -= 0.1 * Ease.bump((away - 1.78) / 0.2, (b + 2.0) / 0.5);
    d[2] += 0.3 * Ease.bump((away - 1.1) / 0.7, (b + 0.2) / 1.4);
    d[2] += 0.45 * Ease.bump((away - 1.1) / 0.42, (b + 1.35) / 0.5);
    d[0] += a * widen * Ease.bump(away / 1.5, (b + 1.9) / 1.1);
    flatten(away, b, d);
  }

  /** The nostrils: hollows in the underside. */
  private static void flatten(double away, double b, double[] d) {
    double hollow = nostril(away, b);
    d[2] -= 0.3 * hollow;
    d[1] += 0.28 * hollow;
  }

  /** How much of a nostril is at a place, 0 to 1. */
  public static double nostril(double away, double b) {
    double slant = b + 2.36 - 0.12 * (away - 0.62);
    double r = Math.pow((away - 0.66) / 0.34, 2) + Math.pow(slant / 0.13, 2);
    return Math.exp(-0.5 * r * r);
  }
}
