package dev.headswap.dataset.episode;

import dev.headswap.config.Configuration;

/**
 * How often what is done to a driver, so that its codes cannot tell who drives (heser-spec 2.4).
 * Where another person drives and the truth is known, looks do not help, and stretching and
 * shifting only blur where the head lies: a crop of {@code swap} is neither.
 *
 * @param pixels how often its pixels are changed, 0 to 1
 * @param stretched how often it is stretched, and the truth is not, 0 to 1
 * @param shifted how often it is shifted together with the truth, 0 to 1
 */
public record Disguise(double pixels, double stretched, double shifted) {

  /** As published. */
  public static final Disguise PAPER = new Disguise(1, 0.5, 0.5);

  static Disguise of(Configuration configuration) {
    return new Disguise(
        EpisodeSettings.share(configuration, "dataset.disguise"),
        EpisodeSettings.share(configuration, "dataset.stretched"),
        EpisodeSettings.share(configuration, "dataset.shifted"));
  }
}
