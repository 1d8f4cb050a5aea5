package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.Parameter;

/** {@code x} above 0, a learned slope of the channel times {@code x} below. data: (N, C, H, W). */
public final class PRelu extends FeedForward {

  private final Parameter slope;

  public PRelu(int channels) {
    slope = weight("weight", Init.constant(0.25f), channels);
  }

  @Override
  public NDArray forward(NDArray x) {
    try (NDArray positive = x.getNDArrayInternal().relu();
        NDArray negative = x.sub(positive);
        NDArray perChannel = slope.array().reshape(1, -1, 1, 1);
        NDArray bent = negative.mul(perChannel)) {
      return positive.add(bent);
    }
  }
}
