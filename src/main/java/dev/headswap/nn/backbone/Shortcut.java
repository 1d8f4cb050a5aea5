package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the residual blocks of the ResNet family share: the way around, and the sum. */
final class Shortcut {

  private Shortcut() {}

  /** A 1x1 convolution and its norm, where channels or size change; else null. */
  static @Nullable Sequential between(int in, int out, int stride) {
    if (in == out && stride == 1) {
      return null;
    }
    ConvShape shape = ConvShape.same(in, out, 1).withStride(stride).withoutBias();
    return Sequential.of(new Conv2d(shape), new BatchNorm(out));
  }

  /** The body of a block plus its input, or plus the way around. */
  static NDArray add(NDArray x, List<FeedForward> body, @Nullable Sequential around) {
    NDArray sum = FeedForward.through(x, body);
    if (around == null) {
      return sum.addi(x);
    }
    try (NDArray shortcut = around.forward(x)) {
      return sum.addi(shortcut);
    }
  }
}
