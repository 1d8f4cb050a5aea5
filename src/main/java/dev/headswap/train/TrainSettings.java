package dev.headswap.train;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;

/**
 * What every training has.
 *
 * @param seed of the starting values, the examples and everything else that is drawn
 * @param steps of the whole training
 * @param passes of a batch each whose gradients make one step
 * @param clip the longest gradient of a learner, in the Euclidean norm of all its weights; longer
 *     ones are shortened to it; 0 for no limit
 * @param average the share of the averaged weights that a step leaves (EMA), once it is warm
 * @param every how often what is left behind
 */
public record TrainSettings(
    long seed, long steps, int passes, double clip, double average, Every every) {

  /**
   * How often what is left behind, in steps.
   *
   * @param checkpoint the state to go on from, and the model
   * @param preview a picture
   * @param log a line and the events
   * @param keep how many of the last checkpoints stay
   */
  public record Every(long checkpoint, long preview, long log, int keep) {}

  /** From {@code train.*}. */
  public static TrainSettings of(Configuration configuration) {
    double average = configuration.number("train.ema", 0);
    if (average >= 1) {
      throw new ConfigException("train.ema", "train.ema: below 1 required but was " + average);
    }
    return new TrainSettings(
        configuration.integer("train.seed", 0),
        configuration.integer("train.steps", 1),
        configuration.integer("train.accumulate", 1),
        configuration.number("train.clip", 0),
        average,
        new Every(
            configuration.integer("train.checkpoint-every", 1),
            configuration.integer("train.preview-every", 1),
            configuration.integer("train.log-every", 1),
            configuration.integer("train.keep", 1)));
  }
}
