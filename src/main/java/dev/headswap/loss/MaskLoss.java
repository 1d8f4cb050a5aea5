package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/**
 * How little two masks overlap: the Dice loss of V-Net (arXiv:1606.04797), {@code 1 - 2 sum(a b) /
 * (sum(a^2) + sum(b^2))} over the whole batch. Not in the seed; steadies the Aligner (heser-spec
 * 3.3).
 */
public final class MaskLoss {

  /** Keeps two empty masks equal. */
  private static final float TINY = 1e-6f;

  private MaskLoss() {}

  /**
   * The loss.
   *
   * @param made (N, 1, H, W) in [0, 1]
   * @param real likewise
   */
  public static NDArray of(NDArray made, NDArray real) {
    NDArray both = Constant.times(made.mul(real).sum(), 2).add(TINY);
    NDArray all = made.square().sum().add(real.square().sum()).add(TINY);
    return both.div(all).neg().add(1);
  }
}
