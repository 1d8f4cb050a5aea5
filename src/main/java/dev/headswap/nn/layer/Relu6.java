package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.tensor.Constant;

/**
 * {@code min(max(x, 0), 6)} of each value. Training builds it of two {@code max(x, 0)}: the way
 * back of a clip makes three masks, theirs none (docs/benchmarks.md, "A training step").
 */
public final class Relu6 extends FeedForward {

  private static final float MOST = 6;

  @Override
  public NDArray forward(NDArray x) {
    return isTraining() ? ofTwo(x) : x.clip(0, MOST);
  }

  /** {@code 6 - max(6 - max(x, 0), 0)}. */
  private static NDArray ofTwo(NDArray x) {
    try (NDArray most = Constant.of(x.getManager(), MOST);
        NDArray positive = x.getNDArrayInternal().relu();
        NDArray room = most.sub(positive);
        NDArray left = room.getNDArrayInternal().relu()) {
      return most.sub(left);
    }
  }
}
