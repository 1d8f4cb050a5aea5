package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/** A function of each value alone, or of the whole without weights. */
public final class Activation extends FeedForward {

  private final UnaryOperator<NDArray> function;

  private Activation(UnaryOperator<NDArray> function) {
    this.function = function;
  }

  /** Any function that makes a new array. */
  public static Activation of(UnaryOperator<NDArray> function) {
    return new Activation(function);
  }

  /** {@code max(x, 0)}. */
  public static Activation relu() {
    return of(x -> x.getNDArrayInternal().relu());
  }

  /** {@code x} above 0, {@code slope x} below. */
  public static Activation leakyRelu(float slope) {
    return of(x -> x.getNDArrayInternal().leakyRelu(slope));
  }

  /** Into [-1, 1]. */
  public static Activation tanh() {
    return of(NDArray::tanh);
  }

  /** Into [0, 1]. */
  public static Activation sigmoid() {
    return of(x -> x.getNDArrayInternal().sigmoid());
  }

  /** (N, C, H, W) to (N, C * H * W). */
  public static Activation flatten() {
    return of(x -> x.reshape(x.getShape().get(0), -1));
  }

  @Override
  public NDArray forward(NDArray x) {
    return function.apply(x);
  }
}
