package dev.headswap.nn.residual;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.layer.Binomial;
import java.util.function.UnaryOperator;

/** What a residual block does to the resolution. */
public enum Resample {
  /** Keeps it. */
  NONE(x -> x),
  /**
   * Doubles it, bilinear. Nearest neighbours, as in LPD, leave squares in the sum of the blocks
   * that the 3x3 convolutions must hide first; where training is short they stay as a grid.
   */
  UP(Binomial::doubled),
  /** Halves it by means of 2x2. */
  DOWN(Sampling::halved);

  private final UnaryOperator<NDArray> function;

  Resample(UnaryOperator<NDArray> function) {
    this.function = function;
  }

  /** A new array, or {@code x} itself for {@link #NONE}. */
  NDArray apply(NDArray x) {
    return function.apply(x);
  }
}
