package dev.headswap.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/*
 * DJL lays an array made from Java numbers into a direct buffer of Java's, and x.mul(2) makes such
 * an array for the 2 and closes it at once. The engine's record of the product still points into
 * the buffer; once Java has collected it, the way back multiplies by whatever lies there now. What
 * is made here lies in the engine's own memory, which its records keep alive.
 */
/**
 * Constants fit for what is recorded: the way back may read them long after they are closed here.
 * In recorded code use these in place of {@code mul}, {@code div}, {@code pow}, {@code maximum} and
 * {@code minimum} with a number.
 */
public final class Constant {

  private Constant() {}

  /** One number, float32, without dimensions. */
  public static NDArray of(NDManager manager, double value) {
    return manager.full(new Shape(), (float) value);
  }

  /** An array of a shape. */
  public static NDArray of(NDManager manager, float[] values, Shape shape) {
    try (NDArray given = manager.create(values, shape)) {
      return given.duplicate();
    }
  }

  /** {@code x * factor}. */
  public static NDArray times(NDArray x, double factor) {
    try (NDArray number = of(x.getManager(), factor)) {
      return x.mul(number);
    }
  }

  /** {@code x ^ exponent}. */
  public static NDArray power(NDArray x, double exponent) {
    try (NDArray number = of(x.getManager(), exponent)) {
      return x.pow(number);
    }
  }

  /** {@code max(x, least)}. */
  public static NDArray atLeast(NDArray x, double least) {
    try (NDArray number = of(x.getManager(), least)) {
      return x.maximum(number);
    }
  }

  /** {@code min(x, most)}. */
  public static NDArray atMost(NDArray x, double most) {
    try (NDArray number = of(x.getManager(), most)) {
      return x.minimum(number);
    }
  }
}
