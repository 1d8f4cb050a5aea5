package dev.headswap.dataset.episode;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;

/**
 * How episodes are drawn.
 *
 * @param seed of everything that is drawn
 * @param maxSources K is drawn uniformly from 1 to this for each step
 * @param crossDriving how often somebody else drives, 0 to 1
 * @param disguise how often the driver's pixels are disguised, 0 to 1
 * @param sourceFlip how sources are flipped
 */
public record EpisodeSettings(
    long seed, int maxSources, double crossDriving, double disguise, SourceFlip sourceFlip) {

  /** How sources are flipped. */
  public enum SourceFlip {
    /** Each half the time, whatever the truth does: the head is taken to be symmetrical. */
    FREE,
    /** Just as the truth: which side the hair is parted on can be learnt. */
    WITH_TRUTH
  }

  /** The keys under {@code dataset}. */
  public static EpisodeSettings of(Configuration configuration, long seed) {
    return new EpisodeSettings(
        seed,
        configuration.integer("dataset.max-sources", 1),
        share(configuration, "dataset.cross-driving"),
        share(configuration, "dataset.disguise"),
        configuration.choice("dataset.source-flip", SourceFlip.class));
  }

  static double share(Configuration configuration, String key) {
    double value = configuration.number(key, 0);
    if (value > 1) {
      throw new ConfigException(key, "%s: at most 1 required but was %s".formatted(key, value));
    }
    return value;
  }
}
