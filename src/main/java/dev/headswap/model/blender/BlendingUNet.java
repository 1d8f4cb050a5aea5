package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.Binomial;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.SpectralConv2d;
import dev.headswap.nn.residual.InstanceNorm;
import dev.headswap.nn.residual.Norm;
import dev.headswap.nn.residual.Resample;
import dev.headswap.nn.residual.ResidualBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seven-level deep residual U-type network (HeSer supplementary 3.2; heser-spec 6.2), all
 * convolutions but the last spectrally normalised. data: (N, 12, H, W); out: (N, 3, H, W) in [-1,
 * 1], RGB: what is to be added to the {@link BlendDraft}, the outermost of its residuals.
 *
 * <p>Spectral norm holds every step's gain at 1, and the ReLU before the last convolution gives it
 * two halves of each value to put together again: with its gain held too, no more than half of a
 * picture's contrast came through (docs/decisions.md).
 *
 * <p>Instance norm would take the absolute colour away, so there is none at full resolution: not in
 * the first block, not in the last, not before the head.
 */
final class BlendingUNet extends FeedForward {

  private final SpectralConv2d stem;
  private final List<FeedForward> encoder = new ArrayList<>();
  private final List<FeedForward> decoder = new ArrayList<>();
  private final FeedForward head;

  /**
   * @param channels of the input
   * @param widths channels of each level, from full resolution down, at least two
   */
  BlendingUNet(int channels, List<Integer> widths) {
    stem = part("stem", new SpectralConv2d(ConvShape.same(channels, widths.get(0), 3)));
    for (int level = 0; level < widths.size(); level++) {
      encoder.add(part("encoder." + level, down(level, widths)));
    }
    for (int level = widths.size() - 2; level >= 0; level--) {
      decoder.add(part("decoder." + level, up(level, widths)));
    }
    Conv2d toColor = new Conv2d(ConvShape.same(widths.get(0), 3, 3));
    head = part("head", Sequential.of(Activation.relu(), toColor, Activation.tanh()));
  }

  private static ResidualBlock down(int level, List<Integer> widths) {
    int out = widths.get(level);
    if (level == 0) {
      return block(out, out, Resample.NONE, level);
    }
    return block(widths.get(level - 1), out, Resample.DOWN, level);
  }

  private static ResidualBlock up(int level, List<Integer> widths) {
    int joined = widths.get(level + 1) + widths.get(level);
    return block(joined, widths.get(level), Resample.NONE, level);
  }

  private static ResidualBlock block(int in, int out, Resample resample, int level) {
    boolean bias = level == 0; // elsewhere the norm behind it would take it away
    return new ResidualBlock(in, out, resample, norm(in, level), norm(out, level), bias);
  }

  /** Leaves everything as it is. */
  private static final class NoNorm extends Norm {

    @Override
    public NDArray forward(NDArray x, @Nullable NDArray styles) {
      return x;
    }

    @Override
    public int styleCount() {
      return 0;
    }
  }

  private static Norm norm(int channels, int level) {
    return level == 0 ? new NoNorm() : new InstanceNorm(channels);
  }

  @Override
  public NDArray forward(NDArray x) {
    List<NDArray> levels = new ArrayList<>();
    try (NDArray first = stem.forward(x)) {
      levels.add(encoder.get(0).forward(first));
    }
    for (FeedForward block : encoder.subList(1, encoder.size())) {
      levels.add(block.forward(levels.get(levels.size() - 1)));
    }
    NDArray at = levels.remove(levels.size() - 1);
    for (FeedForward block : decoder) {
      at = rise(at, levels.remove(levels.size() - 1), block);
    }
    try (NDArray last = at) {
      return head.forward(last);
    }
  }

  private static NDArray rise(NDArray below, NDArray across, FeedForward block) {
    try (below;
        across;
        NDArray doubled = Binomial.doubled(below);
        NDArray joined = NDArrays.concat(new NDList(doubled, across), 1)) {
      return block.forward(joined);
    }
  }
}
