package dev.headswap.eval.figure;

import java.util.Arrays;
import java.util.Random;

/**
 * Confidence by resampling: people are drawn anew with replacement, many times, and the 2.5th and
 * 97.5th percentiles of the means bound the interval (Efron 1979). Seeded: the same values give the
 * same interval.
 */
public final class Bootstrap {

  private static final int DRAWS = 2000;
  private static final double TAIL = 0.025;
  private static final long SEED = 20221;

  private Bootstrap() {}

  /**
   * The mean and its interval.
   *
   * @param values one for each person; at least one
   */
  public static Estimate of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("at least one value required");
    }
    Random random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new Estimate(
        Arrays.stream(values).average().orElseThrow(),
        means[(int) (TAIL * DRAWS)],
        means[(int) ((1 - TAIL) * DRAWS) - 1],
        values.length);
  }
}
