package dev.headswap.nn.residual;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Init;
import dev.headswap.nn.Parameter;
import dev.headswap.tensor.ShapeGuard;
import org.jspecify.annotations.Nullable;

/**
 * Instance normalisation (arXiv:1607.08022) with a learned scale and bias for each channel. data:
 * (N, C, H, W); out: the same.
 */
public final class InstanceNorm extends Norm {

  private final int channels;
  private final float epsilon;
  private final Parameter weight;
  private final Parameter bias;

  public InstanceNorm(int channels) {
    this(channels, 1e-5f);
  }

  public InstanceNorm(int channels, float epsilon) {
    this.channels = channels;
    this.epsilon = epsilon;
    weight = weight("weight", Init.ONES, channels);
    bias = weight("bias", Init.ZEROS, channels);
  }

  /** Normalises each channel of each picture. */
  public NDArray forward(NDArray x) {
    ShapeGuard.require(x, ShapeGuard.ANY, channels, ShapeGuard.ANY, ShapeGuard.ANY);
    long pictures = x.getShape().get(0);
    if (pictures == 1) {
      return Instances.normalise(x, weight.array(), bias.array(), epsilon);
    }
    try (NDArray scales = weight.array().tile(pictures);
        NDArray biases = bias.array().tile(pictures)) {
      return Instances.normalise(x, scales, biases, epsilon);
    }
  }

  @Override
  public NDArray forward(NDArray x, @Nullable NDArray styles) {
    return forward(x);
  }

  @Override
  public int styleCount() {
    return 0;
  }
}
