package dev.headswap.model.discriminator;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.SpectralConv2d;
import java.util.ArrayList;
import java.util.List;

/**
 * A residual block without norms that halves the resolution: ReLU, 3x3, ReLU, 3x3, mean of 2x2;
 * added to a 1x1 convolution of the halved input. data: (N, in, H, W); out: (N, out, H/2, W/2).
 */
final class DownBlock extends FeedForward {

  private final List<FeedForward> body = new ArrayList<>();
  private final List<FeedForward> skip;

  /**
   * @param picture whether it takes a picture, which must not lose what is below 0: then the first
   *     ReLU is left out
   */
  DownBlock(int in, int out, boolean picture) {
    if (!picture) {
      body.add(Activation.relu());
    }
    body.add(part("conv1", new SpectralConv2d(ConvShape.same(in, out, 3))));
    body.add(Activation.relu());
    body.add(part("conv2", new SpectralConv2d(ConvShape.same(out, out, 3))));
    body.add(Activation.of(Sampling::halved));
    SpectralConv2d narrow = part("skip", new SpectralConv2d(ConvShape.same(in, out, 1)));
    skip = List.of(Activation.of(Sampling::halved), narrow);
  }

  @Override
  public NDArray forward(NDArray x) {
    try (NDArray shortcut = through(x, skip)) {
      return through(x, body).addi(shortcut);
    }
  }
}
