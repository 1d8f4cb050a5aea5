package dev.headswap.dataset.episode;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;

/**
 * How episodes are drawn.
 *
 * @param seed of everything that is drawn
 * @param maxSources K is drawn uniformly from 1 to this for each step
 * @param crossDriving how often somebody else drives, 0 to 1
 * @param disguise of drivers
 * @param sourceFlip how sources are flipped
 */
public record EpisodeSettings(
    long seed, int maxSources, double crossDriving, Disguise disguise, SourceFlip sourceFlip) {

  /** The keys under {@code dataset}. */
  public static EpisodeSettings of(Configuration configuration, long seed) {
    return new EpisodeSettings(
        seed,
        configuration.integer("dataset.max-sources", 1),
        share(configuration, "dataset.cross-driving"),
        Disguise.of(configuration),
        SourceFlip.of(configuration));
  }

  static double share(Configuration configuration, String key) {
    double value = configuration.number(key, 0);
    if (value > 1) {
      throw new ConfigException(key, "%s: at most 1 required but was %s".formatted(key, value));
    }
    return value;
  }
}
