package dev.headswap.synth.head.skin;

import static dev.headswap.synth.form.Ease.bump;
import static dev.headswap.synth.form.Ease.step;

import dev.headswap.synth.head.Expression.Action;

/**
 * Where muscles pull the skin: one field of shifts for each action that is a plain shift, at full
 * strength, at places of the average layout. The jaw turns ({@link Jaw}), lids glide ({@link
 * Lids}).
 */
final class Actions {

  private static final double CORNER = 2.5;
  private static final double MOUTH = -4.75;

  private Actions() {}

  /**
   * The shift of one place.
   *
   * @param a across, to the right of the picture
   * @param b up
   * @param upper whether the place lies above the line between the lips
   */
  static double[] shift(Action action, double a, double b, boolean upper) {
    double side = a < 0 ? -1 : 1;
    double away = Math.abs(a);
    return switch (action) {
      case SMILE_LEFT -> half(-a, smile(side, away, b));
      case SMILE_RIGHT -> half(a, smile(side, away, b));
      case MOUTH_WIDE -> wide(side, away, b);
      case PUCKER -> pucker(a, b);
      case UPPER_LIP_RAISE -> upper ? raiseLip(side, away, b) : none();
      case LOWER_LIP_DROP -> upper ? none() : dropLip(away, b);
      case MOUTH_CORNERS_DOWN -> cornersDown(side, away, b);
      case BROW_RAISE_LEFT -> half(-a, raiseBrow(away, b));
      case BROW_RAISE_RIGHT -> half(a, raiseBrow(away, b));
      case BROW_FROWN -> frown(side, away, b);
      case SQUINT -> squint(side, away, b);
      case NOSE_WRINKLE -> wrinkleNose(away, b);
      case CHEEK_PUFF -> puff(side, away, b);
      default -> none();
    };
  }

  private static double[] none() {
    return new double[3];
  }

  /** Fades out a little beyond the middle of the face. */
  private static double[] half(double towards, double[] d) {
    double share = step(-0.9, 0.9, towards);
    return new double[] {share * d[0], share * d[1], share * d[2]};
  }

  private static double[] smile(double side, double away, double b) {
    double corner = bump((away - CORNER) / 1.05, (b - MOUTH) / 1.15);
    double outer = bump((away - 3.7) / 1.0, (b + 3.6) / 1.2);
    double apple = bump((away - 3.7) / 1.2, (b + 1.5) / 1.0);
    double pouch = bump((away - 3.0) / 1.3, (b - 0.35) / 0.5);
    return new double[] {
      side * (0.74 * corner + 0.14 * outer - 0.02 * apple),
      0.8 * corner + 0.48 * outer + 0.38 * apple + 0.12 * pouch,
      -0.5 * corner + 0.2 * outer + 0.42 * apple + 0.06 * pouch
    };
  }

  private static double[] wide(double side, double away, double b) {
    double corner = bump((away - CORNER) / 1.2, (b - MOUTH) / 1.2);
    return new double[] {side * 0.68 * corner, 0, -0.34 * corner};
  }

  private static double[] pucker(double a, double b) {
    double area = bump(a / 2.3, (b - MOUTH) / 1.3);
    double lips = bump(a / 1.3, (b - MOUTH) / 0.95);
    double squeeze = 0.44 * area;
    return new double[] {-a * squeeze, 0.1 * (b - MOUTH) * lips, 0.62 * lips + 0.1 * area};
  }

  private static double[] raiseLip(double side, double away, double b) {
    double lip = bump(away / 1.7, (b - MOUTH) / 1.0);
    double wing = bump((away - 1.7) / 0.8, (b + 2.4) / 0.9);
    return new double[] {side * 0.05 * wing, 0.5 * lip + 0.22 * wing, 0.06 * lip + 0.1 * wing};
  }

  private static double[] dropLip(double away, double b) {
    double lip = bump(away / 1.6, (b - MOUTH + 0.3) / 0.9);
    return new double[] {0, -0.5 * lip, 0.08 * lip};
  }

  private static double[] cornersDown(double side, double away, double b) {
    double corner = bump((away - CORNER) / 0.9, (b - MOUTH) / 1.0);
    double chin = bump(away / 1.2, (b + 7.3) / 0.8);
    return new double[] {side * 0.08 * corner, -0.62 * corner + 0.12 * chin, 0.12 * chin};
  }

  private static double[] raiseBrow(double away, double b) {
    double lift = bump((away - 2.7) / 1.7, (b - 3.9) / 1.0);
    double above = bump((away - 2.4) / 2.0, (b - 5.6) / 1.1);
    double folds = above * 0.05 * Math.sin(b * 7.5);
    return new double[] {0, 0.62 * lift + 0.28 * above, folds};
  }

  private static double[] frown(double side, double away, double b) {
    double head = bump((away - 1.3) / 0.9, (b - 3.5) / 0.8);
    double middle = bump((away - 2.9) / 1.3, (b - 3.5) / 0.7);
    double crease = bump((away - 0.42) / 0.16, (b - 3.5) / 0.6);
    return new double[] {
      -side * (0.32 * head + 0.1 * middle), -0.34 * head - 0.2 * middle, 0.16 * head - 0.14 * crease
    };
  }

  private static double[] squint(double side, double away, double b) {
    double below = bump((away - 3.1) / 1.5, (b - 0.4) / 0.6);
    double above = bump((away - 3.2) / 1.6, (b - 3.4) / 0.6);
    return new double[] {-side * 0.03 * below, 0.24 * below - 0.16 * above, 0.12 * below};
  }

  private static double[] wrinkleNose(double away, double b) {
    double wing = bump((away - 1.3) / 0.8, (b + 2.1) / 0.9);
    double root = bump(away / 1.0, (b - 2.3) / 0.7);
    double folds = bump((away - 0.6) / 0.4, (b - 1.6) / 0.6) * 0.05 * Math.sin(b * 9);
    double brow = bump((away - 1.2) / 1.0, (b - 3.5) / 0.7);
    double lip = bump((away - 1.2) / 1.2, (b + 4.0) / 0.6);
    return new double[] {
      0, 0.26 * wing + 0.06 * root - 0.2 * brow + 0.16 * lip, 0.12 * wing + 0.1 * root + folds
    };
  }

  private static double[] puff(double side, double away, double b) {
    double cheek = bump((away - 3.9) / 1.35, (b + 4.3) / 1.5);
    double lips = bump(away / 1.8, (b - MOUTH) / 0.9);
    return new double[] {side * 0.75 * cheek, 0, 0.65 * cheek + 0.15 * lips};
  }
}
