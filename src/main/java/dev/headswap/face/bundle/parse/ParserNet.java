package dev.headswap.face.bundle.parse;

import ai.djl.ndarray.NDArray;
import dev.headswap.checkpoint.Component;
import dev.headswap.frame.Label;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.backbone.FeaturePyramid;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.tensor.ShapeGuard;

/**
 * Scores every label at every place of a head crop. data: (N, 3, S, S) in [-1, 1]; out: (N, 19, S /
 * stride, S / stride), to be read as logits.
 */
public final class ParserNet extends FeedForward {

  /** The name of its component in a bundle. */
  public static final String COMPONENT = "parser";

  private final ParserConfig config;
  private final FeaturePyramid pyramid;
  private final Conv2d scores;

  public ParserNet(ParserConfig config) {
    this.config = config;
    pyramid = part("pyramid", new FeaturePyramid(config.pyramid()));
    int width = config.pyramid().finestWidth();
    ConvShape shape = ConvShape.same(width, Label.COUNT, 3);
    scores = part("scores", new Conv2d(shape, Init.normal(0.01)));
  }

  /** An untrained one for a bundle, from a seed alone. */
  public static Component untrained(ParserConfig config, long seed) {
    ParserNet net = new ParserNet(config);
    return new Component(COMPONENT, config, net.shapes(), net.startingValues(seed));
  }

  /** The sizes it was built with. */
  public ParserConfig config() {
    return config;
  }

  @Override
  public NDArray forward(NDArray crops) {
    ShapeGuard.require(crops, ShapeGuard.ANY, 3, config.input(), config.input());
    FeaturePyramid.Features features = pyramid.forward(crops);
    try (NDArray finest = features.finest();
        NDArray coarsest = features.coarsest()) {
      return scores.forward(finest);
    }
  }
}
