package dev.headswap.train.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Adam (arXiv:1412.6980) with 0.9 and 0.999, as the seed has it: each weight moves by the mean of
 * its gradients over the root of the mean of their squares.
 *
 * <p>Ownership: its two arrays belong to the manager of the weights.
 */
final class Adam {

  private static final double MEAN_KEPT = 0.9;
  private static final double SQUARE_KEPT = 0.999;
  private static final double EPSILON = 1e-8;

  private final NDArray mean;
  private final NDArray square;

  Adam(FlatWeights weights) {
    mean = weights.zeros();
    square = weights.zeros();
  }

  /** Mean of the gradients so far, (n). */
  NDArray mean() {
    return mean;
  }

  /** Mean of their squares, (n). */
  NDArray square() {
    return square;
  }

  /**
   * Moves weights in place.
   *
   * @param gradients (n), unchanged
   * @param step from 0
   * @param rates (n) or one number
   */
  void move(NDArray weights, NDArray gradients, long step, NDArray rates) {
    try (NDManager scope = gradients.getManager().newSubManager()) {
      gradients.tempAttach(scope);
      mean.muli(MEAN_KEPT).addi(gradients.mul(1 - MEAN_KEPT));
      square.muli(SQUARE_KEPT).addi(gradients.square().muli(1 - SQUARE_KEPT));
      double meanShare = 1 - Math.pow(MEAN_KEPT, step + 1.0);
      double squareShare = 1 - Math.pow(SQUARE_KEPT, step + 1.0);
      square.tempAttach(scope);
      NDArray spread = square.div(squareShare);
      spread = spread.sqrt().addi(EPSILON);
      mean.tempAttach(scope);
      NDArray way = mean.div(spread).divi(meanShare).muli(rates);
      weights.subi(way);
    }
  }
}
