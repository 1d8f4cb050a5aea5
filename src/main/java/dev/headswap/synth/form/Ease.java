package dev.headswap.synth.form;

/** Smooth transitions and bumps. */
public final class Ease {

  private Ease() {}

  /** 0 up to {@code low}, 1 from {@code high}, smooth between; {@code low > high} falls. */
  public static double step(double low, double high, double x) {
    double t = hold((x - low) / (high - low), 0, 1);
    return t * t * (3 - 2 * t);
  }

  /** A bump: 1 at 0, 0.61 at 1, almost 0 from 2.5. */
  public static double bump(double x) {
    return Math.exp(-0.5 * x * x);
  }

  /** A round bump on a plane. */
  public static double bump(double x, double y) {
    return Math.exp(-0.5 * (x * x + y * y));
  }

  /** The nearest number within a range. */
  public static double hold(double x, double low, double high) {
    return Math.max(low, Math.min(high, x));
  }

  /** Between two numbers. */
  public static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }

  /** The larger of two, rounded off where they are closer than {@code soft}. */
  public static double max(double a, double b, double soft) {
    double h = Math.max(0, soft - Math.abs(a - b)) / soft;
    return Math.max(a, b) + h * h * soft / 4;
  }
}
