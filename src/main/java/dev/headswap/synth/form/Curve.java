package dev.headswap.synth.form;

/**
 * A smooth curve through given points that never overshoots them (Fritsch and Carlson 1980); flat
 * beyond the ends.
 */
public final class Curve {

  private final double[] at;
  private final double[] value;
  private final double[] slope;

  private Curve(double[] at, double[] value) {
    this.at = at;
    this.value = value;
    this.slope = slopes(at, value);
  }

  /** Through points given as x, y, x, y ... with rising x. */
  public static Curve through(double... pairs) {
    double[] at = new double[pairs.length / 2];
    double[] value = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = pairs[2 * i];
      value[i] = pairs[2 * i + 1];
    }
    return new Curve(at, value);
  }

  /** Through values at rising places. */
  public static Curve through(double[] at, double[] value) {
    return new Curve(at.clone(), value.clone());
  }

  private static double[] slopes(double[] at, double[] value) {
    int n = at.length;
    double[] slope = new double[n];
    for (int i = 1; i + 1 < n; i++) {
      double left = (value[i] - value[i - 1]) / (at[i] - at[i - 1]);
      double right = (value[i + 1] - value[i]) / (at[i + 1] - at[i]);
      slope[i] = left * right <= 0 ? 0 : 2 * left * right / (left + right);
    }
    if (n > 1) {
      slope[0] = (value[1] - value[0]) / (at[1] - at[0]);
      slope[n - 1] = (value[n - 1] - value[n - 2]) / (at[n - 1] - at[n - 2]);
    }
    return slope;
  }

  /** The value at a place. */
  public double at(double x) {
    int last = at.length - 1;
    if (x <= at[0] || last == 0) {
      return value[0];
    }
    if (x >= at[last]) {
      return value[last];
    }
    int i = 0;
    while (x > at[i + 1]) {
      i++;
    }
    return hermite(i, x);
  }

  private double hermite(int i, double x) {
    double h = at[i + 1] - at[i];
    double t = (x - at[i]) / h;
    double s = 1 - t;
    return value[i] * (1 + 2 * t) * s * s
        + slope[i] * h * t * s * s
        + value[i + 1] * t * t * (3 - 2 * t)
        - slope[i + 1] * h * t * t * s;
  }
}
