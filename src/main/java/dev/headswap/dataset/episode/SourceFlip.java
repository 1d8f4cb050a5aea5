package dev.headswap.dataset.episode;

import dev.headswap.config.Configuration;
import dev.headswap.dataset.augment.Chance;

/** How the photos of a source are flipped. */
public enum SourceFlip {
  /** Each half the time, whatever the truth does: the head is taken to be symmetrical. */
  FREE,
  /** Just as the truth: which side the hair is parted on can be learnt. */
  WITH_TRUTH;

  private static final double FLIPPED = 0.5;

  static SourceFlip of(Configuration configuration) {
    return configuration.choice("dataset.source-flip", SourceFlip.class);
  }

  /** Whether to flip a photo whose truth is flipped or not. */
  boolean draw(boolean truth, Chance chance) {
    return this == FREE ? chance.happens(FLIPPED) : truth;
  }
}
