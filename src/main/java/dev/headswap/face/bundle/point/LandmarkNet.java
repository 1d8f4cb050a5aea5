package dev.headswap.face.bundle.point;

import ai.djl.ndarray.NDArray;
import dev.headswap.checkpoint.Component;
import dev.headswap.frame.Landmarks;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.backbone.BasicBlock;
import dev.headswap.nn.backbone.FeaturePyramid;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.Linear;
import dev.headswap.tensor.ShapeGuard;

/**
 * The 68 points of a face that fills a cut-out, as the mean places of 68 maps (integral regression,
 * arXiv:1711.08229): finer than their cells, and trained by the distance of the points alone.
 */
public final class LandmarkNet extends Layer {

  /** The name of its component in a bundle. */
  public static final String COMPONENT = "landmarks";

  private final LandmarkConfig config;
  private final FeaturePyramid pyramid;
  private final FeedForward maps;
  private final Linear judge;
  private final MapCentres centres;

  /**
   * What it says of cut-outs. The arrays belong to the manager of the pictures.
   *
   * @param points (N, 136) x and y in turn, in pixels of the cut-out
   * @param visible (N, 68) logits of whether each point is seen
   * @param presence (N, 1) logit of whether there is a face at all
   */
  public record Reading(NDArray points, NDArray visible, NDArray presence) {}

  public LandmarkNet(LandmarkConfig config) {
    this.config = config;
    pyramid = part("pyramid", new FeaturePyramid(config.pyramid()));
    int width = config.pyramid().finestWidth();
    ConvShape last = ConvShape.same(config.head(), Landmarks.COUNT, 1);
    maps =
        part(
            "maps",
            Sequential.of(
                BasicBlock.convolution(width, config.head(), 3, 1),
                new Conv2d(last, Init.normal(0.01))));
    judge = part("judge", new Linear(config.pyramid().coarsestWidth(), Landmarks.COUNT + 1));
    centres = new MapCentres(config.maps(), config.input());
  }

  /** An untrained one for a bundle, from a seed alone. */
  public static Component untrained(LandmarkConfig config, long seed) {
    LandmarkNet net = new LandmarkNet(config);
    return new Component(COMPONENT, config, net.shapes(), net.startingValues(seed));
  }

  /** The sizes it was built with. */
  public LandmarkConfig config() {
    return config;
  }

  /** Reads cut-outs (N, 3, S, S) in [-1, 1]. */
  public Reading read(NDArray pictures) {
    ShapeGuard.require(pictures, ShapeGuard.ANY, 3, config.input(), config.input());
    FeaturePyramid.Features features = pyramid.forward(pictures);
    try (NDArray finest = features.finest();
        NDArray coarsest = features.coarsest();
        NDArray heat = maps.forward(finest);
        NDArray mean = Sampling.globalMean(coarsest);
        NDArray said = judge.forward(mean)) {
      return new Reading(
          centres.of(heat),
          said.get(":, :{}", Landmarks.COUNT),
          said.get(":, {}:", Landmarks.COUNT));
    }
  }
}
