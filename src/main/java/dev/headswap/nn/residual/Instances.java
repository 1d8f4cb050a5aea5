package dev.headswap.nn.residual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The statistics that instance norms share: each channel of each picture by itself. */
final class Instances {

  private Instances() {}

  /*
   * The engine has no instance norm; its batch norm over (1, N * C, H, W) is the same thing, with
   * the gradients that go with it. The running statistics it insists on are thrown away.
   */
  /**
   * {@code (x - mean) / sqrt(variance + epsilon) * scale + bias}.
   *
   * @param x (N, C, H, W), more than one pixel
   * @param scale (N * C)
   * @param bias (N * C)
   */
  static NDArray normalise(NDArray x, NDArray scale, NDArray bias, float epsilon) {
    Shape shape = x.getShape();
    long instances = shape.get(0) * shape.get(1);
    try (NDManager work = x.getManager().newSubManager()) {
      NDArray flat = x.reshape(1, instances, shape.get(2), shape.get(3));
      flat.attach(work);
      NDArray zeros = work.zeros(new Shape(instances));
      NDArray ones = work.ones(new Shape(instances));
      NDArray normed =
          flat.getNDArrayInternal()
              .batchNorm(flat, zeros, ones, scale, bias, 1, 0, epsilon, true)
              .singletonOrThrow()
              .reshape(shape);
      normed.attach(x.getManager());
      return normed;
    }
  }
}
