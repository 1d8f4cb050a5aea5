package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Layer;
import dev.headswap.nn.backbone.Vgg19;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.SpectralConv2d;
import dev.headswap.tensor.Constant;
import java.util.List;

/**
 * What each cell of a picture looks like: VGG-19 as ImageNet trained it, then a projection for each
 * role, phi for the animated head and theta for the target (heser-spec 5.1). data: (N, 3, H, W),
 * RGB in [-1, 1]; out: (N, C, H / stride, W / stride).
 */
final class FeatureExtractor extends Layer {

  private static final float[] IMAGENET_MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] IMAGENET_DEVIATION = {0.229f, 0.224f, 0.225f};

  private final int stride;
  private final Vgg19 vgg;
  private final FeedForward phi;
  private final FeedForward theta;

  FeatureExtractor(BlenderConfig config) {
    stride = config.stride();
    String tap = stride == 4 ? "relu3_4" : "relu4_4";
    vgg = part("vgg", new Vgg19(config.vggWidth(), Vgg19.Pooling.MAX, List.of(tap)));
    ConvShape projection = ConvShape.same(config.vggWidth() * stride, config.featureChannels(), 1);
    phi = part("phi", new SpectralConv2d(projection));
    theta = part("theta", new SpectralConv2d(projection));
  }

  /**
   * How many cells a feature reaches beyond its own, so that a part of a picture with such a margin
   * gives what the whole gives: 24 pixels at stride 4, 58 at stride 8.
   */
  int reach() {
    return stride == 4 ? 6 : 8;
  }

  /** For the animated head. */
  NDArray animated(NDArray image) {
    return project(image, phi);
  }

  /** For the target. */
  NDArray target(NDArray image) {
    return project(image, theta);
  }

  private NDArray project(NDArray image, FeedForward projection) {
    try (NDArray normed = normalised(image);
        NDArray seen = vgg.forward(normed).get(0)) {
      return projection.forward(seen);
    }
  }

  private static NDArray normalised(NDArray image) {
    NDManager outer = image.getManager();
    try (NDManager work = outer.newSubManager()) {
      float[] scale = new float[3];
      float[] shift = new float[3];
      for (int c = 0; c < 3; c++) {
        scale[c] = 0.5f / IMAGENET_DEVIATION[c];
        shift[c] = (0.5f - IMAGENET_MEAN[c]) / IMAGENET_DEVIATION[c];
      }
      NDArray normed = Constant.of(work, scale, new Shape(1, 3, 1, 1)).mul(image);
      normed = normed.add(work.create(shift, new Shape(1, 3, 1, 1)));
      normed.attach(outer);
      return normed;
    }
  }
}
