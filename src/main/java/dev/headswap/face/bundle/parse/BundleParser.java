package dev.headswap.face.bundle.parse;

import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.face.FaceFraming;
import dev.headswap.face.HeadParser;
import dev.headswap.face.parsing.CropSize;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;

/**
 * The bundle's parser, ready to use. It was trained on crops of {@link CropTemplate#COMPACT}; crops
 * of another template are brought to that framing first. Any thread may call; one is served at a
 * time. Ownership: holds native weights until closed.
 */
public final class BundleParser implements HeadParser {

  private final NDManager manager;
  private final ParserNet net;
  private final CropTemplate template;
  private final Similarity toInput;

  /**
   * Over a loaded network.
   *
   * @param manager owns the network's weights; closed with this
   * @param template of the crops it is given
   */
  public BundleParser(NDManager manager, ParserNet net, CropTemplate template) {
    this.manager = manager;
    this.net = net;
    this.template = template;
    this.toInput = framing(template).to(framing(seen(net.config().input())));
  }

  /** {@link CropTemplate#COMPACT} at another size: what the network sees. */
  public static CropTemplate seen(int side) {
    CropTemplate t = CropTemplate.COMPACT;
    double s = (double) side / t.size();
    Similarity grow = Similarity.scaleThenShift(s, (s - 1) / 2, (s - 1) / 2);
    return new CropTemplate(
        side, grow.apply(t.leftEye()), grow.apply(t.rightEye()), grow.apply(t.mouth()));
  }

  private static FaceFraming framing(CropTemplate template) {
    return new FaceFraming(List.of(template.leftEye(), template.rightEye(), template.mouth()));
  }

  /**
   * Loads it from a bundle and folds it.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle has none, or another one
   * @throws dev.headswap.tensor.DeviceException if the device is not there
   */
  public static BundleParser open(Bundle bundle, ComputeDevice device, CropTemplate template) {
    ParserNet net = new ParserNet(bundle.sizes(ParserNet.COMPONENT, ParserConfig.class));
    WeightsFile weights = bundle.weights(ParserNet.COMPONENT, net.shapes());
    NDManager manager = Torch.newManager(device);
    return InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, weights::read);
          net.fold();
          return new BundleParser(manager, net, template);
        });
  }

  @Override
  public synchronized LabelMap parse(RgbImage alignedCrop) {
    CropSize.expect(alignedCrop, template);
    if (template.equals(seen(net.config().input()))) {
      return labels(alignedCrop, template.size());
    }
    int side = net.config().input();
    RgbImage input = Warp.similarity(alignedCrop, toInput, side, side);
    return back(labels(input, Math.max(side, template.size())));
  }

  private LabelMap labels(RgbImage input, int fine) {
    float[] scores = InferenceThreads.withoutGradients(() -> scores(input));
    return new ScoreMap(scores, net.config().scores()).labels(fine);
  }

  /** The labels of a crop, as large as the network's input, from what the network gave for it. */
  public static LabelMap read(float[] scores, ParserConfig config) {
    return new ScoreMap(scores, config.scores()).labels(config.input());
  }

  private float[] scores(RgbImage input) {
    try (NDManager scope = manager.newSubManager()) {
      return net.forward(ChannelsLast.of(Pixels.toTensor(scope, input))).toFloatArray();
    }
  }

  /** From the framing of the network to that of the crop; background where it saw nothing. */
  private LabelMap back(LabelMap seen) {
    int size = template.size();
    double s = (double) seen.width() / net.config().input();
    Similarity toSeen = toInput.then(Similarity.scaleThenShift(s, (s - 1) / 2, (s - 1) / 2));
    byte[] labels = new byte[size * size];
    for (int i = 0; i < labels.length; i++) {
      int row = i / size;
      Point p = toSeen.apply(new Point(i % size, row));
      int x = (int) Math.round(p.x());
      int y = (int) Math.round(p.y());
      boolean inside = x >= 0 && y >= 0 && x < seen.width() && y < seen.height();
      labels[i] = inside ? seen.labels()[y * seen.width() + x] : 0;
    }
    return new LabelMap(size, size, labels);
  }

  @Override
  public synchronized void close() {
    manager.close();
  }
}
