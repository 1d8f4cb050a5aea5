package dev.headswap.model.discriminator;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Layer;
import dev.headswap.nn.layer.SpectralLinear;
import dev.headswap.tensor.ShapeGuard;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells real pictures from made ones (heser-spec 3.4): residual blocks, spectral norm throughout,
 * no other norm, one score for each picture from the sum over all places. data: (N, channels, H,
 * W), pictures in [-1, 1], masks in [0, 1].
 */
public final class Discriminator extends Layer {

  private final DiscriminatorConfig config;
  private final List<FeedForward> blocks = new ArrayList<>();
  private final FeedForward score;

  /** A discriminator of a shape, without weights yet. */
  public Discriminator(DiscriminatorConfig config) {
    this.config = config;
    int in = config.channels();
    for (int width : config.widths()) {
      boolean first = blocks.isEmpty();
      blocks.add(part("blocks." + blocks.size(), new DownBlock(in, width, first)));
      in = width;
    }
    score = part("score", new SpectralLinear(in, 1));
  }

  /** Judges each picture. */
  public Judgement judge(NDArray pictures) {
    ShapeGuard.require(pictures, ShapeGuard.ANY, config.channels(), ShapeGuard.ANY, ShapeGuard.ANY);
    List<NDArray> features = new ArrayList<>();
    NDArray at = pictures;
    for (FeedForward block : blocks) {
      at = block.forward(at);
      features.add(at);
    }
    try (NDArray seen = at.getNDArrayInternal().relu();
        NDArray summed = seen.sum(new int[] {2, 3})) {
      return new Judgement(score.forward(summed), features);
    }
  }
}
