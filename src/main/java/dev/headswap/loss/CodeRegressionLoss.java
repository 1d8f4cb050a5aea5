package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Layer;
import dev.headswap.nn.layer.Linear;

/**
 * How badly the pose, expression and light of a procedural head can be read out of its code by one
 * linear layer, which is trained along and kept nowhere else. Forces codes to hold what the
 * generator needs long before pictures teach it. Not in the seed; needs exact truth.
 */
public final class CodeRegressionLoss extends Layer {

  private final Linear reader;

  /**
   * @param code length of the pose and expression codes together
   * @param truth how many numbers are to be read
   */
  public CodeRegressionLoss(int code, int truth) {
    reader = part("reader", new Linear(code, truth));
  }

  /**
   * Mean squared error of what is read.
   *
   * @param codes (N, code)
   * @param truth (N, truth)
   */
  public NDArray of(NDArray codes, NDArray truth) {
    return reader.forward(codes).sub(truth).square().mean();
  }
}
