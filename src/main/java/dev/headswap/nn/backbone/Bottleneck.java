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
 * ResNeXt's block (arXiv:1611.05431, figure 3c): 1x1 in, grouped 3x3, 1x1 out, each with batch
 * norm; added to the input; ReLU. data: (N, in, H, W); out: (N, out, H / stride, W / stride).
 */
final class Bottleneck extends FeedForward {

  private final List<FeedForward> body;
  private final @Nullable Sequential downsample;
  private final FeedForward relu = Activation.relu();

  Bottleneck(int in, int width, int out, int groups, int stride) {
    ConvShape grouped = ConvShape.same(width, width, 3).withGroups(groups).withStride(stride);
    body =
        List.of(
            part("conv1", new Conv2d(ConvShape.same(in, width, 1).withoutBias())),
            part("bn1", new BatchNorm(width)),
            relu,
            part("conv2", new Conv2d(grouped.withoutBias())),
            part("bn2", new BatchNorm(width)),
            relu,
            part("conv3", new Conv2d(ConvShape.same(width, out, 1).withoutBias())),
            part("bn3", new BatchNorm(out)));
    Sequential around = Shortcut.between(in, out, stride);
    downsample = around == null ? null : part("downsample", around);
  }

  @Override
  public NDArray forward(NDArray x) {
    try (NDArray sum = Shortcut.add(x, body, downsample)) {
      return relu.forward(sum);
    }
  }

  @Override
  protected void foldOwn() {
    Foldable.foldNeighbours(body);
  }
}
