package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.tensor.Constant;

/**
 * GHOST's L_reg (heser-spec 8.2): a warped exemplar should be as bright, place by place, as the
 * head it colours; against blotchy exemplars. Not in the seed.
 */
public final class ExemplarLoss {

  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  private ExemplarLoss() {}

  /**
   * Mean difference of brightness inside a mask; 0 if it is empty.
   *
   * @param exemplar (N, 3, h, w)
   * @param head the animated head, (N, 3, h, w)
   * @param mask (N, 1, h, w), 0 or more
   */
  public static NDArray of(NDArray exemplar, NDArray head, NDArray mask) {
    NDArray difference = exemplar.sub(head.stopGradient());
    NDArray luma = exemplar.getManager().create(LUMA, new Shape(1, 3, 1, 1));
    NDArray gray = difference.mul(luma).sum(new int[] {1}, true).abs();
    return gray.mul(mask).sum().div(Constant.atLeast(mask.sum(), 1));
  }
}
