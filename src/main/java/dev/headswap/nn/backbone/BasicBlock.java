package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Foldable;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The residual unit of shallow ResNets (arXiv:1512.03385, figure 5 left): 3x3, norm, ReLU, 3x3,
 * norm; added to the input; ReLU. data: (N, in, H, W); out: (N, out, H / stride, W / stride).
 */
public final class BasicBlock extends FeedForward {

  private final List<FeedForward> body;
  private final @Nullable Sequential downsample;

  public BasicBlock(int in, int out, int stride) {
    body =
        List.of(
            part("conv1", new Conv2d(ConvShape.same(in, out, 3).withStride(stride).withoutBias())),
            part("bn1", new BatchNorm(out)),
            Activation.relu(),
            part("conv2", new Conv2d(ConvShape.same(out, out, 3).withoutBias())),
            part("bn2", new BatchNorm(out)));
    Sequential around = Shortcut.between(in, out, stride);
    downsample = around == null ? null : part("downsample", around);
  }

  /** A convolution of odd kernel, its norm and a ReLU. */
  public static Sequential convolution(int in, int out, int kernel, int stride) {
    ConvShape shape = ConvShape.same(in, out, kernel).withStride(stride).withoutBias();
    return Sequential.of(new Conv2d(shape), new BatchNorm(out), Activation.relu());
  }

  @Override
  public NDArray forward(NDArray x) {
    try (NDArray sum = Shortcut.add(x, body, downsample)) {
      return sum.getNDArrayInternal().relu();
    }
  }

  @Override
  protected void foldOwn() {
    Foldable.foldNeighbours(body);
  }
}
