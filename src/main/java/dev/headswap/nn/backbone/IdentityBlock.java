package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Foldable;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.PRelu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ArcFace's improved residual unit (arXiv:1801.07698, section 3.1): norm, 3x3, norm, PReLU, 3x3,
 * norm; added to the input. data: (N, in, H, W); out: (N, out, H / stride, W / stride).
 */
final class IdentityBlock extends FeedForward {

  private final List<FeedForward> body;
  private final @Nullable Sequential downsample;

  IdentityBlock(int in, int out, int stride) {
    body =
        List.of(
            part("bn1", new BatchNorm(in)),
            part("conv1", new Conv2d(ConvShape.same(in, out, 3).withoutBias())),
            part("bn2", new BatchNorm(out)),
            part("prelu", new PRelu(out)),
            part("conv2", new Conv2d(ConvShape.same(out, out, 3).withStride(stride).withoutBias())),
            part("bn3", new BatchNorm(out)));
    Sequential around = Shortcut.between(in, out, stride);
    downsample = around == null ? null : part("downsample", around);
  }

  @Override
  public NDArray forward(NDArray x) {
    return Shortcut.add(x, body, downsample);
  }

  @Override
  protected void foldOwn() {
    Foldable.foldNeighbours(body);
  }
}
