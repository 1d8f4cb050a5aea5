package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;

/**
 * What colours lose on their way to the animated head and back: seed equations (8), with the target
 * T, and (9), with another target T', without their weight. As printed (9) compares with T; every
 * implementation compares with T', which is what is meant (heser-spec 5.4).
 */
public final class CycleLoss {

  private CycleLoss() {}

  /**
   * Mean difference over the cells that have a counterpart; 0 if none has.
   *
   * @param back colours that came back, (N, 3, h, w)
   * @param colors that were sent, (N, 3, h, w)
   * @param reached 1 where something came back, else 0: (N, 1, h, w)
   */
  public static NDArray of(NDArray back, NDArray colors, NDArray reached) {
    long channels = back.getShape().get(1);
    NDArray sum = back.sub(colors).abs().mul(reached).sum();
    return sum.div(Constant.atLeast(Constant.times(reached.sum(), channels), 1));
  }
}
