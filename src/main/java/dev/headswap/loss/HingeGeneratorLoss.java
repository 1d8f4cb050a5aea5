package dev.headswap.loss;

import ai.djl.ndarray.NDArray;

/** What a generator minimises against a discriminator: seed equations (5) and (11). */
public final class HingeGeneratorLoss {

  private HingeGeneratorLoss() {}

  /**
   * {@code -E[D(made)]}.
   *
   * @param made scores of made pictures, any shape
   */
  public static NDArray of(NDArray made) {
    return made.mean().neg();
  }
}
