package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Foldable;
import dev.headswap.nn.Init;
import dev.headswap.nn.Parameter;

/**
 * Batch normalisation (arXiv:1502.03167) of channels. data: (N, C, H, W) or (N, C); out: the same.
 * Training normalises by the batch and moves the running mean and variance a tenth of the way;
 * evaluation normalises by those.
 */
public final class BatchNorm extends FeedForward implements Foldable {

  /** The share of the running statistics that a batch leaves; PyTorch counts the other share. */
  private static final float KEPT = 0.9f;

  private final float epsilon;
  private final Parameter weight;
  private final Parameter bias;
  private final Parameter mean;
  private final Parameter variance;
  private boolean folded;

  public BatchNorm(int channels) {
    this(channels, 1e-5f);
  }

  public BatchNorm(int channels, float epsilon) {
    this.epsilon = epsilon;
    weight = weight("weight", Init.ONES, channels);
    bias = weight("bias", Init.ZEROS, channels);
    mean = statistic("running_mean", Init.ZEROS, channels);
    variance = statistic("running_var", Init.ONES, channels);
  }

  @Override
  public NDArray forward(NDArray x) {
    if (folded) {
      return x;
    }
    return x.getNDArrayInternal()
        .batchNorm(
            x,
            mean.array(),
            variance.array(),
            weight.array(),
            bias.array(),
            1,
            KEPT,
            epsilon,
            isTraining())
        .singletonOrThrow();
  }

  @Override
  public boolean foldInto(FeedForward previous) {
    if (!(previous instanceof Conv2d conv)) {
      return false;
    }
    try (NDManager work = weight.array().getManager().newSubManager()) {
      NDArray deviation = variance.array().add(epsilon);
      deviation.attach(work);
      NDArray scale = deviation.sqrt().getNDArrayInternal().rdiv(weight.array());
      NDArray shift = scale.mul(mean.array()).neg().add(bias.array());
      conv.rescale(scale, shift);
    }
    folded = true;
    return true;
  }
}
