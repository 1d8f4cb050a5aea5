package dev.headswap.loss;

import ai.djl.ndarray.NDArray;

/**
 * What a discriminator minimises: seed equations (4) and (10), {@code -E[h(D(real))] -
 * E[h(-D(made))]} with {@code h(x) = min(0, x - 1)}. 0 once all real pictures score above 1 and all
 * made ones below -1.
 */
public final class HingeDiscriminatorLoss {

  private HingeDiscriminatorLoss() {}

  /**
   * The loss.
   *
   * @param real scores of real pictures, any shape
   * @param made scores of made ones
   */
  public static NDArray of(NDArray real, NDArray made) {
    return shortfall(real.neg()).add(shortfall(made));
  }

  /** {@code -E[h(-x)] = E[max(0, 1 + x)]}. */
  private static NDArray shortfall(NDArray scores) {
    return scores.add(1).getNDArrayInternal().relu().mean();
  }
}
