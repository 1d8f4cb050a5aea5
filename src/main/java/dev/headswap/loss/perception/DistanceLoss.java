package dev.headswap.loss.perception;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/** Absolute distance, counted only where it is known. */
public final class DistanceLoss {

  private DistanceLoss() {}

  /**
   * Weighted mean; 0 if all weights are.
   *
   * @param weights 0 or more, of the shape of both
   */
  public static NDArray of(NDArray found, NDArray truth, NDArray weights) {
    return found.sub(truth).abs().mul(weights).sum().div(Constant.atLeast(weights.sum(), 1));
  }
}
