package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Trait;

/** Brows, sockets, cheeks, lips' surroundings and chin: what they add to the smooth skull. */
final class FaceForm {

  private final Proportions p;
  private final NoseForm nose;

  FaceForm(Proportions p) {
    this.p = p;
    this.nose = new NoseForm(p);
  }

  /** What features add at the place (a, b) of the average layout: x, y, z in centimetres. */
  double[] at(double a, double b) {
    double[] d = new double[3];
    double side = Math.signum(a);
    double away = Math.abs(a);
    brow(away, b, d);
    socket(away, b, d);
    cheek(side, away, b, d);
    muzzle(away, b, d);
    chin(away, b, d);
    nose.add(a, b, d);
    return d;
  }

  private void brow(double away, double b, double[] d) {
    double ridge = 0.26 + 0.13 * p.get(Trait.BROW_RIDGE);
    d[2] += ridge * Ease.bump((away - 2.4) / 1.6, (b - 3.35) / 0.62);
    d[2] += 0.5 * ridge * Ease.bump(away / 0.9, (b - 3.3) / 0.6);
    d[2] += 0.14 * Ease.bump((away - 2.2) / 1.5, (b - 6.2) / 1.2);
    double years = Math.max(0, p.get(Trait.AGE));
    double folds = Ease.bump(away / 2.4, (b - 6.0) / 0.9) * Math.sin(7 * b + 0.4 * away);
    d[2] += 0.025 * years * folds;
    double temple = 0.22 - 0.13 * p.get(Trait.TEMPLE_WIDTH);
    double hollow = temple * Ease.bump((away - 5.6) / 1.0, (b - 3.9) / 1.5);
    d[2] -= hollow;
  }

  private void socket(double away, double b, double[] d) {
    double deep = 0.42 + 0.13 * p.get(Trait.EYE_DEPTH);
    d[2] -= deep * Ease.bump((away - 3.05) / 1.45, (b - 1.95) / 0.82);
    d[2] -= 0.42 * Ease.bump((away - 1.5) / 0.5, (b - 2.0) / 0.75);
    double bag = 0.035 + 0.035 * p.get(Trait.EYE_BAGS);
    d[2] += 1.6 * bag * Ease.bump((away - 2.9) / 1.1, (b - 0.88) / 0.24);
    d[2] -= 1.6 * bag * Ease.bump((away - 2.6) / 1.2, (b - 0.38) / 0.2);
  }

  private void cheek(double side, double away, double b, double[] d) {
    double up = 0.22 * p.get(Trait.CHEEKBONE_HEIGHT);
    double bone = 0.34 + 0.14 * p.get(Trait.CHEEKBONE_WIDTH);
    double high = Ease.bump((away - 4.5) / 1.3, (b + 0.5 - up) / 0.95);
    d[0] += side * 0.55 * bone * high;
    d[2] += 0.75 * bone * high;
    double full = 0.2 * p.get(Trait.CHEEK_FULLNESS) - 0.06;
    double low = Ease.bump((away - 4.2) / 1.3, (b + 3.9) / 1.5);
    d[0] += side * 0.6 * full * low;
    d[2] += full * low;
    d[2] += 0.16 * Ease.bump((away - 2.9) / 0.9, (b + 1.6) / 0.9);
    double fold = Math.max(0.02, 0.1 + 0.06 * p.get(Trait.SMILE_FOLD));
    double line = 1.75 + 0.52 * (-2.1 - b);
    double along = Ease.step(-5.6, -4.4, b) * Ease.step(-1.6, -2.4, b);
    d[2] -= fold * along * Ease.bump((away - line) / 0.22);
    d[2] += 0.7 * fold * along * Ease.bump((away - line - 0.55) / 0.35);
  }

  private void muzzle(double away, double b, double[] d) {
    double forward = 0.42 + 0.12 * p.get(Trait.LIP_FORWARD);
    d[2] += forward * Ease.bump(away / 1.9, (b + 4.7) / 1.35);
    double groove = Math.max(0, 0.09 + 0.04 * p.get(Trait.PHILTRUM_DEPTH));
    double along = Ease.step(-4.15, -3.9, b) * Ease.step(-2.6, -3.0, b);
    d[2] -= groove * along * Ease.bump(away / 0.2);
    d[2] += 0.6 * groove * along * Ease.bump((away - 0.42) / 0.17);
    d[2] -= 0.3 * Ease.bump(away / 1.5, (b + 6.35) / 0.42);
    d[2] -= 0.2 * Ease.bump((away - 2.75) / 0.4, (b + 4.95) / 0.6);
  }

  private void chin(double away, double b, double[] d) {
    double forward = 0.5 + 0.2 * p.get(Trait.CHIN_FORWARD);
    double wide = 1.35 * (1 + 0.16 * p.get(Trait.CHIN_WIDTH));
    d[2] += forward * Ease.bump(away / wide, (b + 7.9) / 0.95);
    double cleft = Math.max(0, 0.03 + 0.06 * p.get(Trait.CHIN_CLEFT));
    d[2] -= cleft * Ease.bump(away / 0.22, (b + 8.0) / 0.6);
  }
}
