package dev.headswap.nn.residual;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Layer;
import org.jspecify.annotations.Nullable;

/** A normalisation that may be steered from outside. */
public abstract class Norm extends Layer {

  /**
   * Normalises.
   *
   * @param x (N, C, H, W)
   * @param styles (N, S) numbers that steer adaptive norms; others do without
   * @return (N, C, H, W), in the manager of {@code x}
   */
  public abstract NDArray forward(NDArray x, @Nullable NDArray styles);

  /** How many of the styles it uses. */
  public abstract int styleCount();
}
