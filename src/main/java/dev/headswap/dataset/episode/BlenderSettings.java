package dev.headswap.dataset.episode;

import dev.headswap.config.Configuration;

/**
 * How the Blender's pairs are drawn.
 *
 * @param seed of everything that is drawn
 * @param trueSwap how often the truth is a true head swap, 0 to 1
 * @param softened how often the animated head is blurred as the Aligner blurs, 0 to 1
 * @param softest the deviation of the strongest blur, in pixels of a crop of 512
 * @param reenacted how often the animated head is drawn by an Aligner, 0 to 1
 * @param sourceFlip how the photos that it is drawn from are flipped
 */
public record BlenderSettings(
    long seed,
    double trueSwap,
    double softened,
    double softest,
    double reenacted,
    SourceFlip sourceFlip) {

  /** The keys under {@code dataset}. */
  public static BlenderSettings of(Configuration configuration, long seed) {
    return new BlenderSettings(
        seed,
        EpisodeSettings.share(configuration, "dataset.true-swap"),
        EpisodeSettings.share(configuration, "dataset.softened"),
        configuration.number("dataset.softest", 0),
        EpisodeSettings.share(configuration, "dataset.reenacted"),
        SourceFlip.of(configuration));
  }
}
