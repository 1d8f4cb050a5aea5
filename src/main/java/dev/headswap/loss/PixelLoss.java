package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/** Mean difference of all values: seed equations (1) and (7) without their weight. */
public final class PixelLoss {

  private PixelLoss() {}

  /** {@code mean |made - real|}. */
  public static NDArray of(NDArray made, NDArray real) {
    return made.sub(real).abs().mean();
  }

  /**
   * The same where some pixels count more.
   *
   * @param weights (N, 1, H, W), 0 or more, not all 0; only their proportions matter
   */
  public static NDArray of(NDArray made, NDArray real, NDArray weights) {
    return weightedMean(made.sub(real).abs(), weights);
  }

  /** The same of the differences' squares. */
  static NDArray ofSquares(NDArray made, NDArray real, NDArray weights) {
    return weightedMean(made.sub(real).square(), weights);
  }

  private static NDArray weightedMean(NDArray differences, NDArray weights) {
    long channels = differences.getShape().get(1);
    NDArray weighted = differences.mul(weights).sum();
    return weighted.div(Constant.times(weights.sum(), channels));
  }
}
