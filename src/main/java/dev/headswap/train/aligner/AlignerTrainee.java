package dev.headswap.train.aligner;

import ai.djl.ndarray.NDArray;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.loss.CodeRegressionLoss;
import dev.headswap.model.aligner.AlignerConfig;
import dev.headswap.model.aligner.AlignerNet;
import dev.headswap.model.aligner.Drawing;
import dev.headswap.nn.Activation;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Sampling;
import dev.headswap.nn.Sequential;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.nn.layer.SpectralConv2d;
import dev.headswap.tensor.Constant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Aligner together with what only training has: a head for each resolution below the full one
 * (ReLU and a spectral 3x3, no norm, so that colour passes) and the readers of its codes.
 */
final class AlignerTrainee extends Layer {

  private static final int RGB = 3;

  private final AlignerNet net;
  private final CodeRegressionLoss moment;
  private final CodeRegressionLoss looks;
  private final Map<Integer, Sequential> heads = new LinkedHashMap<>();

  /**
   * @param stages whose sizes need heads
   * @param truth what the readers read
   */
  AlignerTrainee(AlignerNet net, List<Stage> stages, TruthLayout truth) {
    AlignerConfig config = net.config();
    this.net = part("aligner", net);
    moment = part("codes", reader(config.motionCode(), truth.ofMoment()));
    looks = part("looks", reader(config.portrait().code(), truth.ofPerson()));
    for (Stage stage : stages) {
      if (stage.size() < config.size()) {
        heads.put(stage.size(), part("heads." + stage.size(), head(config, stage.size())));
      }
    }
  }

  /** Of at least one number, as there are no layers of none; it then is not asked. */
  private static CodeRegressionLoss reader(int code, int truth) {
    return new CodeRegressionLoss(code, Math.max(truth, 1));
  }

  private static Sequential head(AlignerConfig config, int size) {
    int out = config.maskHead() ? RGB + 1 : RGB;
    ConvShape shape = ConvShape.same(config.channelsAt(size), out, 3);
    return Sequential.of(Activation.relu(), new SpectralConv2d(shape));
  }

  AlignerNet net() {
    return net;
  }

  /** Reads pose, expression and light out of the target's codes. */
  CodeRegressionLoss moment() {
    return moment;
  }

  /** Reads who it is out of the portrait code. */
  CodeRegressionLoss looks() {
    return looks;
  }

  /**
   * Draws at a stage's size.
   *
   * @param before the size of the stage before, or the same size
   * @param share of the stage's own head, 0 to 1; the rest is what the head before drew, enlarged
   */
  Drawing draw(NDArray styles, int size, int before, double share) {
    boolean alone = share >= 1 || before == size;
    List<Integer> sizes = alone ? List.of(size) : List.of(before, size);
    List<NDArray> features = net.features(styles, sizes);
    NDArray raw = raw(features.get(features.size() - 1), styles, size);
    if (!alone) {
      NDArray small = raw(features.get(0), styles, before);
      NDArray large = Sampling.resized(small, size, size);
      raw = Constant.times(raw, share).add(Constant.times(large, 1 - share));
    }
    return net.finish(raw);
  }

  private NDArray raw(NDArray features, NDArray styles, int size) {
    Sequential head = heads.get(size);
    return head == null ? net.lastLayer(features, styles) : head.forward(features);
  }

  /** Every size it can draw at, from small to large. */
  List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>(heads.keySet());
    sizes.add(net.config().size());
    return sizes;
  }
}
