package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Foldable;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.Linear;
import java.util.ArrayList;
import java.util.List;

/**
 * ResNeXt-50 (arXiv:1611.05431), stages of 3, 4, 6 and 3 blocks; torchvision's parameter names.
 * data: (N, 3, H, W); out: (N, outputs).
 */
public final class ResNeXt extends FeedForward {

  private static final int[] BLOCKS = {3, 4, 6, 3};

  private final List<FeedForward> layers = new ArrayList<>();

  /**
   * @param stem channels after the first convolution; stages give 4, 8, 16 and 32 times as many (64
   *     in ResNeXt-50 32x4d)
   * @param groups of the 3x3 convolutions (32)
   * @param groupWidth channels of a group in the first stage, doubled from stage to stage (4)
   * @param outputs length of the result
   */
  public ResNeXt(int stem, int groups, int groupWidth, int outputs) {
    layers.add(part("conv1", new Conv2d(new ConvShape(3, stem, 7, 2, 3, 1, false))));
    layers.add(part("bn1", new BatchNorm(stem)));
    layers.add(Activation.relu());
    layers.add(Activation.of(x -> Sampling.maxPool(x, 3, 2, 1)));
    int in = stem;
    for (int stage = 0; stage < BLOCKS.length; stage++) {
      int out = stem * 4 << stage;
      int width = groups * groupWidth << stage;
      layers.add(part("layer" + (stage + 1), stage(stage, in, width, out, groups)));
      in = out;
    }
    layers.add(Activation.of(Sampling::globalMean));
    layers.add(part("fc", new Linear(in, outputs)));
  }

  private static Sequential stage(int stage, int in, int width, int out, int groups) {
    Sequential blocks = Sequential.of(new Bottleneck(in, width, out, groups, stage == 0 ? 1 : 2));
    for (int i = 1; i < BLOCKS[stage]; i++) {
      blocks.then(new Bottleneck(out, width, out, groups, 1));
    }
    return blocks;
  }

  @Override
  public NDArray forward(NDArray x) {
    return through(x, layers);
  }

  @Override
  protected void foldOwn() {
    Foldable.foldNeighbours(layers);
  }
}
