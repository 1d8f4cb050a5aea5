package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A small network that looks from fine to coarse and back (feature pyramid, arXiv:1612.03144): the
 * fine, wide-open levels convolve all channels together, which processors do best; the coarse ones
 * are MobileNetV2's blocks, which need few weights. On the way up each level is added to the one
 * above it, doubled. data: (N, 3, S, S).
 */
public final class FeaturePyramid extends Layer {

  /** Up to this many channels all are convolved together. */
  private static final int DENSE = 32;

  private static final int EXPANSION = 3;

  private final PyramidConfig config;
  private final List<FeedForward> down = new ArrayList<>();
  private final List<FeedForward> narrow = new ArrayList<>();
  private final List<FeedForward> merge = new ArrayList<>();

  /**
   * What a pyramid makes of pictures. The arrays belong to the manager of the pictures.
   *
   * @param finest (N, finestWidth, S / stride, S / stride): every place, with all around it in view
   * @param coarsest (N, coarsestWidth, S / reduction, S / reduction)
   */
  public record Features(NDArray finest, NDArray coarsest) {}

  public FeaturePyramid(PyramidConfig config) {
    this.config = config;
    List<Integer> widths = config.widths();
    down.add(part("down.0", BasicBlock.convolution(3, widths.get(0), 3, 2)));
    for (int level = 1; level < widths.size(); level++) {
      int blocks = config.blocks().get(level - 1);
      down.add(part("down." + level, stage(widths.get(level - 1), widths.get(level), blocks)));
    }
    for (int level = widths.size() - 2; level >= config.finest(); level--) {
      narrow.add(part("narrow." + level, projection(widths.get(level + 1), widths.get(level))));
      merge.add(part("merge." + level, block(widths.get(level), widths.get(level), 1)));
    }
  }

  private static Sequential stage(int in, int out, int blocks) {
    Sequential stage = Sequential.of(block(in, out, 2));
    for (int i = 1; i < blocks; i++) {
      stage.then(block(out, out, 1));
    }
    return stage;
  }

  private static FeedForward block(int in, int out, int stride) {
    return out <= DENSE
        ? new BasicBlock(in, out, stride)
        : new InvertedResidual(in, out, stride, EXPANSION);
  }

  private static Sequential projection(int in, int out) {
    return Sequential.of(new Conv2d(ConvShape.same(in, out, 1).withoutBias()), new BatchNorm(out));
  }

  /** One pass; {@code pictures} stays open. */
  public Features forward(NDArray pictures) {
    List<NDArray> levels = new ArrayList<>();
    NDArray at = pictures;
    for (FeedForward stage : down) {
      at = stage.forward(at);
      levels.add(at);
    }
    NDArray coarsest = at;
    for (int i = 0; i < merge.size(); i++) {
      at = up(i, at, levels.get(levels.size() - 2 - i));
    }
    levels.stream().filter(level -> level != coarsest).forEach(NDArray::close);
    return new Features(at, coarsest);
  }

  private NDArray up(int step, NDArray coarse, NDArray beside) {
    try (NDArray narrowed = narrow.get(step).forward(coarse);
        NDArray doubled = Sampling.doubled(narrowed);
        NDArray sum = doubled.add(beside)) {
      return merge.get(step).forward(sum);
    }
  }

  /** The sizes it was built with. */
  public PyramidConfig config() {
    return config;
  }
}
