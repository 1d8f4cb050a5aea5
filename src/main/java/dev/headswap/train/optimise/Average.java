package dev.headswap.train.optimise;

import ai.djl.ndarray.NDArray;

/**
 * The exponential moving average of weights over the steps, which is what is kept in the end: its
 * early values are forgotten faster, so that it follows from the start.
 */
final class Average {

  private final double kept;
  private final NDArray values;

  /**
   * @param kept the share that a step leaves, once warm
   */
  Average(FlatWeights weights, double kept) {
    this.kept = kept;
    values = weights.values().duplicate();
  }

  /** The averages, (n). */
  NDArray values() {
    return values;
  }

  /** The share that a step leaves. */
  double kept(long step) {
    return Math.min(kept, (1.0 + step) / (10.0 + step));
  }

  /** Takes a step's weights in. */
  void take(NDArray weights, long step) {
    double now = kept(step);
    try (NDArray share = weights.mul(1 - now)) {
      values.muli(now).addi(share);
    }
  }
}
