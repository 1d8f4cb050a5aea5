package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;

/** Sets a share of the values to 0 while training and enlarges the rest; else does nothing. */
public final class Dropout extends FeedForward {

  private final float share;

  /**
   * @param share of values dropped, 0 to 1
   */
  public Dropout(float share) {
    this.share = share;
  }

  @Override
  public NDArray forward(NDArray x) {
    return isTraining() ? x.getNDArrayInternal().dropout(x, share, true).singletonOrThrow() : x;
  }
}
