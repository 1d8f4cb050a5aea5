package dev.headswap.nn.backbone;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.Dropout;
import dev.headswap.nn.layer.Linear;
import java.util.List;

/**
 * MobileNetV2 (arXiv:1801.04381), torchvision's parameter names. data: (N, 3, H, W); out: (N,
 * outputs).
 */
public final class MobileNetV2 extends FeedForward {

  /** Table 2 of the paper: expansion, channels, blocks, stride of the first. */
  private static final int[][] STAGES = {
    {1, 16, 1, 1},
    {6, 24, 2, 2},
    {6, 32, 3, 2},
    {6, 64, 4, 2},
    {6, 96, 3, 1},
    {6, 160, 3, 2},
    {6, 320, 1, 1}
  };

  private final List<FeedForward> layers;

  /**
   * @param width factor of all channels, rounded to multiples of 8 (1)
   * @param last channels before the mean over all pixels (1280)
   * @param outputs length of the result
   */
  public MobileNetV2(double width, int last, int outputs) {
    int in = rounded(32 * width);
    Sequential features = new Sequential();
    features.then(InvertedResidual.convolution(ConvShape.same(3, in, 3).withStride(2)));
    for (int[] stage : STAGES) {
      int out = rounded(stage[1] * width);
      for (int i = 0; i < stage[2]; i++) {
        features.then(new InvertedResidual(in, out, i == 0 ? stage[3] : 1, stage[0]));
        in = out;
      }
    }
    features.then(InvertedResidual.convolution(ConvShape.same(in, last, 1)));
    layers =
        List.of(
            part("features", features),
            Activation.of(Sampling::globalMean),
            part("classifier", Sequential.of(new Dropout(0.2f), new Linear(last, outputs))));
  }

  /** To the nearest multiple of 8, but never more than a tenth down. */
  private static int rounded(double channels) {
    int near = Math.max(8, (int) (channels + 4) / 8 * 8);
    return near < 0.9 * channels ? near + 8 : near;
  }

  @Override
  public NDArray forward(NDArray x) {
    return through(x, layers);
  }
}
