package dev.headswap.loss.perception;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/** Cross-entropy of yes-or-no answers given as logits. */
public final class YesNoLoss {

  private YesNoLoss() {}

  /**
   * Weighted mean; 0 if all weights are.
   *
   * @param logits of "yes"
   * @param truth 0 to 1, of the same shape
   * @param weights 0 or more, of the same shape
   */
  public static NDArray of(NDArray logits, NDArray truth, NDArray weights) {
    NDArray rest = logits.abs().neg().exp().add(1).log();
    NDArray entropy = Constant.atLeast(logits, 0).sub(logits.mul(truth)).add(rest);
    return entropy.mul(weights).sum().div(Constant.atLeast(weights.sum(), 1));
  }
}
