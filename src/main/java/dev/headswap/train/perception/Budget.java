package dev.headswap.train.perception;

import dev.headswap.config.Configuration;
import dev.headswap.train.optimise.LearningRate;

/**
 * How long and how fast a network learns.
 *
 * @param steps of its training
 * @param batch examples of a pass
 * @param rate of its weights
 */
public record Budget(long steps, int batch, LearningRate rate) {

  /** From {@code train.perception.NETWORK}. */
  public static Budget of(Configuration configuration, String network) {
    String key = "train.perception." + network;
    long steps = configuration.integer(key + ".steps", 1);
    LearningRate rate =
        new LearningRate(
            configuration.number(key + ".rate", 0),
            configuration.integer("train.perception.warm-up", 0),
            configuration.number("train.perception.rate-end", 0),
            steps);
    return new Budget(steps, configuration.integer(key + ".batch", 2), rate);
  }
}
