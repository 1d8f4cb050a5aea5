package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.Constant;

/**
 * Divides a weight by its largest singular value (Miyato et al., arXiv:1802.05957), estimated by
 * power iteration: one step in each forward pass of training. Gradients reach the raw weight
 * through the quotient; the iterated vectors are constants to them.
 */
final class SpectralNorm {

  /** Vectors shorter than this are not stretched to length 1 (heser-spec 3.3). */
  static final double EPSILON = 1e-4;

  /** A weight of zeros stays one. */
  private static final double SMALLEST = 1e-12;

  private final Parameter weight;
  private final Parameter u;

  /**
   * @param weight (out, ...)
   * @param u (out): the left singular vector as known so far
   */
  SpectralNorm(Parameter weight, Parameter u) {
    this.weight = weight;
    this.u = u;
  }

  /** The weight over its largest singular value, in a manager; when training, u moves a step. */
  NDArray apply(NDManager manager, boolean training) {
    try (NDManager work = manager.newSubManager()) {
      NDArray matrix = weight.array().reshape(weight.shape()[0], -1);
      matrix.attach(work);
      NDArray left = u.array().reshape(-1, 1);
      left.attach(work);
      NDArray constant = matrix.stopGradient();
      NDArray right = unit(constant.transpose().matMul(left));
      if (training) {
        left = unit(constant.matMul(right));
        u.replace(left.flatten());
      }
      NDArray gain = left.transpose().matMul(matrix.matMul(right));
      NDArray sigma = Constant.atLeast(gain, SMALLEST);
      NDArray normed = matrix.div(sigma).reshape(weight.array().getShape());
      normed.attach(manager);
      return normed;
    }
  }

  private static NDArray unit(NDArray vector) {
    return vector.normalize(2, 0, EPSILON);
  }
}
