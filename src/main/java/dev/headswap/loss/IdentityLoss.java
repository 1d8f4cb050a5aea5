package dev.headswap.loss;

import ai.djl.ndarray.NDArray;

/** How far two faces are from being one person's: seed equation (3) without its weight. */
public final class IdentityLoss {

  private IdentityLoss() {}

  /**
   * {@code mean (1 - cos)}.
   *
   * @param made embeddings of length 1, (N, code)
   * @param real likewise
   */
  public static NDArray of(NDArray made, NDArray real) {
    NDArray cosines = made.mul(real.stopGradient()).sum(new int[] {1});
    return cosines.mean().neg().add(1);
  }
}
