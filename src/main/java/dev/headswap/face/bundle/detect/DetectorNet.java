package dev.headswap.face.bundle.detect;

import ai.djl.ndarray.NDArray;
import dev.headswap.checkpoint.Component;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.backbone.BasicBlock;
import dev.headswap.nn.backbone.FeaturePyramid;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.tensor.ShapeGuard;

/**
 * Faces as peaks of a map (CenterNet, arXiv:1904.07850). data: (N, 3, S, S) in [-1, 1]; out: (N,
 * 15, S / stride, S / stride), whose planes {@link CellCode} explains.
 */
public final class DetectorNet extends FeedForward {

  /** The name of its component in a bundle. */
  public static final String COMPONENT = "detector";

  private final DetectorConfig config;
  private final FeaturePyramid pyramid;
  private final FeedForward answers;

  public DetectorNet(DetectorConfig config) {
    this.config = config;
    pyramid = part("pyramid", new FeaturePyramid(config.pyramid()));
    int width = config.pyramid().finestWidth();
    ConvShape last = ConvShape.same(config.head(), CellCode.PLANES, 1);
    answers =
        part(
            "answers",
            Sequential.of(
                BasicBlock.convolution(width, config.head(), 3, 1),
                new Conv2d(last, Init.normal(0.01))));
  }

  /** An untrained one for a bundle, from a seed alone. */
  public static Component untrained(DetectorConfig config, long seed) {
    DetectorNet net = new DetectorNet(config);
    return new Component(COMPONENT, config, net.shapes(), net.startingValues(seed));
  }

  /** The sizes it was built with. */
  public DetectorConfig config() {
    return config;
  }

  @Override
  public NDArray forward(NDArray frames) {
    ShapeGuard.require(frames, ShapeGuard.ANY, 3, config.input(), config.input());
    FeaturePyramid.Features features = pyramid.forward(frames);
    try (NDArray finest = features.finest();
        NDArray coarsest = features.coarsest()) {
      return answers.forward(finest);
    }
  }
}
