package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Trait;

/** The lines of the lips as seen from the front; {@code s} is 0 in the middle, 1 at the corner. */
final class LipForm {

  private LipForm() {}

  /** The upper border of the red, with the two peaks of Cupid's bow. */
  static double top(Proportions p, double s) {
    double bow = 0.075 + 0.035 * p.get(Trait.CUPID_BOW);
    double full = Curve.through(0, 1, 0.2, 1, 0.55, 0.66, 0.85, 0.3, 1, 0.15).at(s);
    double peak = Math.max(0, bow) * (Ease.bump((s - 0.2) / 0.1) - 1.1 * Ease.bump(s / 0.09));
    return line(p, s) + p.upperLip * full + peak;
  }

  /** The lower border of the red. */
  static double low(Proportions p, double s) {
    double full = Curve.through(0, 1, 0.3, 0.97, 0.6, 0.74, 0.85, 0.36, 1, 0.13).at(s);
    return line(p, s) - p.lowerLip * full;
  }

  /** The line between the closed lips. */
  static double line(Proportions p, double s) {
    double corner = 0.07 * p.get(Trait.MOUTH_CORNERS) - 0.03;
    double dip = -0.07 * Ease.bump(s / 0.14) + 0.05 * Ease.bump((s - 0.42) / 0.25);
    return p.mouthY + dip + corner * s * s;
  }

  /** The rows of the lips go on beside the mouth, ever wider apart. */
  static double beyond(Proportions p, double s, double side) {
    double spread = Ease.step(1, 1.9, s);
    return line(p, 1) + side + side * 5.5 * spread;
  }

  /**
   * How far the red stands out of the face.
   *
   * @param t 0 at the border, 1 at the line between the lips
   */
  static double swell(boolean upper, double s, double t) {
    double across = Math.pow(Math.max(0, 1 - s * s), 0.6);
    double profile =
        upper
            ? Curve.through(0, 0.05, 0.35, 0.17, 0.7, 0.24, 0.88, 0.17, 1, -0.02).at(t)
            : Curve.through(0, 0.02, 0.35, 0.17, 0.7, 0.27, 0.88, 0.19, 1, -0.03).at(t);
    return across * profile;
  }
}
