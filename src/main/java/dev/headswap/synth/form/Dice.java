package dev.headswap.synth.form;

import java.util.SplittableRandom;

/**
 * Chance that falls the same way for the same seed on every machine. Not thread-safe: each draw
 * makes its own.
 */
public final class Dice {

  private final SplittableRandom random;

  /** Dice of a seed. */
  public Dice(long seed) {
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
  }

  /** Other dice of the same seed, for one subject, so that subjects do not disturb each other. */
  public static Dice about(long seed, String subject) {
    return new Dice(seed ^ (subject.hashCode() * 0xD1B54A32D192ED03L));
  }

  /** Evenly in [0, 1). */
  public double even() {
    return random.nextDouble();
  }

  /** Evenly between two numbers. */
  public double between(double low, double high) {
    return low + (high - low) * even();
  }

  /** Standard normal, cut off at 2.5. */
  public double normal() {
    double u = 1 - even();
    double v = even();
    double n = StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
    return Math.max(-2.5, Math.min(2.5, n));
  }

  /** True with a probability. */
  public boolean chance(double probability) {
    return even() < probability;
  }

  /** 0 to n - 1. */
  public int below(int n) {
    return (int) (even() * n);
  }

  /** An index with a probability in proportion to its weight. */
  public int weighted(double... weights) {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    double left = even() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
