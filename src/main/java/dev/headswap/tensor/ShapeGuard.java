package dev.headswap.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Refuses tensors of the wrong shape where they enter, in words. */
public final class ShapeGuard {

  /** Stands for "any size" among the expected dimensions. */
  public static final long ANY = -1;

  private ShapeGuard() {}

  /**
   * Checks a tensor's dimensions.
   *
   * @param expected one size for each dimension, or {@link #ANY}
   * @throws IllegalArgumentException such as "Wrong size for dimension 1: got 3, expected 64"
   */
  public static void require(NDArray tensor, long... expected) {
    require(tensor.getShape(), expected);
  }

  /** As {@link #require(NDArray, long...)}, for a shape alone. */
  public static void require(Shape shape, long... expected) {
    if (shape.dimension() != expected.length) {
      throw new IllegalArgumentException(
          "Wrong number of dimensions: got %d %s, expected %d"
              .formatted(shape.dimension(), shape, expected.length));
    }
    for (int i = 0; i < expected.length; i++) {
      if (expected[i] != ANY && shape.get(i) != expected[i]) {
        throw new IllegalArgumentException(
            "Wrong size for dimension %d: got %d, expected %d"
                .formatted(i, shape.get(i), expected[i]));
      }
    }
  }
}
