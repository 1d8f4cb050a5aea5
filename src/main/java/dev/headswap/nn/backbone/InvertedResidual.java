package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.Relu6;

/**
 * MobileNetV2's block (arXiv:1801.04381, figure 3b): widen, convolve each channel apart, narrow
 * without activation; added to the input where size and channels stay. data: (N, in, H, W); out:
 * (N, out, H / stride, W / stride).
 */
public final class InvertedResidual extends FeedForward {

  private final Sequential body;
  private final boolean residual;

  /**
   * @param expansion how many times wider the middle is, at least 1
   */
  public InvertedResidual(int in, int out, int stride, int expansion) {
    int wide = in * expansion;
    body = new Sequential();
    if (expansion > 1) {
      body.then(convolution(ConvShape.same(in, wide, 1)));
    }
    body.then(convolution(ConvShape.same(wide, wide, 3).withGroups(wide).withStride(stride)));
    body.then(new Conv2d(ConvShape.same(wide, out, 1).withoutBias()));
    body.then(new BatchNorm(out));
    part("conv", body);
    residual = in == out && stride == 1;
  }

  /** Convolution, norm, ReLU6. */
  static Sequential convolution(ConvShape shape) {
    return Sequential.of(new Conv2d(shape.withoutBias()), new BatchNorm(shape.out()), new Relu6());
  }

  @Override
  public NDArray forward(NDArray x) {
    NDArray y = body.forward(x);
    return residual ? y.addi(x) : y;
  }
}
