package dev.headswap.loss.perception;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/** Cross-entropy of labels, where one place may show several. */
public final class LabelLoss {

  private LabelLoss() {}

  /**
   * Mean over all places.
   *
   * @param logits (N, labels, H, W)
   * @param shares how much of a place has each label, times the weight of the label: as the logits
   */
  public static NDArray of(NDArray logits, NDArray shares) {
    long places = logits.size() / logits.getShape().get(1);
    return Constant.times(logits.logSoftmax(1).mul(shares).sum(), -1.0 / places);
  }
}
