package dev.headswap.train.optimise;

import dev.headswap.config.Configuration;

/**
 * How far a step moves weights: rises in a line over the first steps, then falls along half a
 * cosine.
 *
 * @param peak the rate after the rise
 * @param warmUp steps of the rise; 0 for none
 * @param end the share of the peak that is left at the last step; 1 keeps it all along
 * @param steps of the whole training
 */
public record LearningRate(double peak, long warmUp, double end, long steps) {

  public LearningRate {
    if (!(peak >= 0) || warmUp < 0 || !(end >= 0 && end <= 1) || steps < 1) {
      throw new IllegalArgumentException(
          "a rate of 0 or more, an end of 0 to 1 and at least 1 step required but were"
              + " %s, %s and %d".formatted(peak, end, steps));
    }
  }

  /**
   * From {@code train.learning-rate.*} and {@code train.steps}.
   *
   * @param who {@code generator} or {@code discriminator}
   */
  public static LearningRate of(Configuration configuration, String who) {
    return new LearningRate(
        configuration.number("train.learning-rate." + who, 0),
        configuration.integer("train.learning-rate.warm-up", 0),
        configuration.number("train.learning-rate.end", 0),
        configuration.integer("train.steps", 1));
  }

  /** The same at every step. */
  public static LearningRate constant(double rate) {
    return new LearningRate(rate, 0, 1, 1);
  }

  /** At a step, from 0. */
  public double at(long step) {
    if (step < warmUp) {
      return peak * (step + 1) / warmUp;
    }
    double done = Math.min(1, (double) (step - warmUp) / Math.max(1, steps - warmUp));
    return peak * (end + (1 - end) * (1 + Math.cos(Math.PI * done)) / 2);
  }
}
