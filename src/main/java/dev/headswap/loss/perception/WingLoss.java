package dev.headswap.loss.perception;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/**
 * Wing loss (arXiv:1711.06753, equation 5) of points: small distances weigh more than their size,
 * because the last pixel is what remains to be learned; large ones count as they are.
 */
public final class WingLoss {

  private final double width;
  private final double curvature;

  /**
   * @param width w: up to here distances are small, in pixels
   * @param curvature epsilon: how strongly the smallest are lifted, in pixels
   */
  public WingLoss(double width, double curvature) {
    this.width = width;
    this.curvature = curvature;
  }

  /**
   * Weighted mean over all coordinates; 0 if all weights are.
   *
   * @param found in pixels
   * @param truth in pixels, of the same shape
   * @param weights 0 or more, of the same shape
   */
  public NDArray of(NDArray found, NDArray truth, NDArray weights) {
    NDArray distance = found.sub(truth).abs();
    NDArray small = Constant.times(curve(distance), width);
    NDArray large = Constant.atLeast(distance.sub(width), 0);
    return small.add(large).mul(weights).sum().div(Constant.atLeast(weights.sum(), 1));
  }

  /** {@code ln(1 + d / curvature)}, d no larger than the width. */
  private NDArray curve(NDArray distance) {
    return Constant.times(Constant.atMost(distance, width), 1 / curvature).add(1).log();
  }
}
