package dev.headswap.loss.perception;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/**
 * The focal loss of CenterNet (arXiv:1904.07850, equation 1) for maps with one peak for each
 * object: near a peak, too high a value is forgiven the more the nearer.
 */
public final class PeakLoss {

  /** alpha: how little is made of what is nearly right already. */
  private static final double EASY = 2;

  /** beta: how fast forgiveness falls with the distance from a peak. */
  private static final double FAR = 4;

  private PeakLoss() {}

  /**
   * The sum over all places, divided by the number of peaks, or by 1 if there is none.
   *
   * @param logits of a peak at each place
   * @param truth 1 at peaks, falling to 0 around them, of the same shape
   */
  public static NDArray of(NDArray logits, NDArray truth) {
    NDArray peak = truth.gte(1).toType(truth.getDataType(), false);
    NDArray p = logits.getNDArrayInternal().sigmoid();
    NDArray missed = softplus(logits.neg()).mul(Constant.power(p.neg().add(1), EASY)).mul(peak);
    NDArray forgiven = Constant.power(truth.neg().add(1), FAR);
    NDArray invented =
        softplus(logits).mul(Constant.power(p, EASY)).mul(forgiven).mul(peak.neg().add(1));
    return missed.add(invented).sum().div(Constant.atLeast(peak.sum(), 1));
  }

  /** -log(1 - sigmoid(x)), without overflow. */
  private static NDArray softplus(NDArray x) {
    return Constant.atLeast(x, 0).add(x.abs().neg().exp().add(1).log());
  }
}
