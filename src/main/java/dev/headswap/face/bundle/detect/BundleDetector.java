package dev.headswap.face.bundle.detect;

import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.face.Face;
import dev.headswap.face.FaceDetector;
import dev.headswap.face.network.Letterbox;
import dev.headswap.face.perception.Overlaps;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;

/**
 * The bundle's detector, ready to use. Any thread may call; one is served at a time. Ownership:
 * holds native weights until closed.
 */
public final class BundleDetector implements FaceDetector {

  private final NDManager manager;
  private final DetectorNet net;
  private final double threshold;

  /**
   * Over a loaded network.
   *
   * @param manager owns the network's weights; closed with this
   * @param threshold from which score on a detection counts, 0 to 1
   */
  public BundleDetector(NDManager manager, DetectorNet net, double threshold) {
    this.manager = manager;
    this.net = net;
    this.threshold = threshold;
  }

  /**
   * Loads it from a bundle and folds it.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle has none, or another one
   * @throws dev.headswap.tensor.DeviceException if the device is not there
   */
  public static BundleDetector open(Bundle bundle, ComputeDevice device, double threshold) {
    DetectorNet net = new DetectorNet(bundle.sizes(DetectorNet.COMPONENT, DetectorConfig.class));
    WeightsFile weights = bundle.weights(DetectorNet.COMPONENT, net.shapes());
    NDManager manager = Torch.newManager(device);
    return InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, weights::read);
          net.fold();
          return new BundleDetector(manager, net, threshold);
        });
  }

  @Override
  public synchronized List<Face> detect(RgbImage frame) {
    int side = net.config().input();
    Letterbox letterbox = Letterbox.of(frame, side, side);
    float[] planes = InferenceThreads.withoutGradients(() -> planes(letterbox.picture()));
    return read(planes, net.config(), threshold).stream()
        .map(face -> toFrame(face, letterbox))
        .toList();
  }

  /**
   * The faces of a picture, in its pixels, the surest first, from what the network gave for it.
   *
   * @param threshold from which score on a detection counts, 0 to 1
   */
  public static List<Face> read(float[] planes, DetectorConfig config, double threshold) {
    CellCode code = new CellCode(config.cells(), config.pyramid().stride());
    double leastLogit = Math.log(threshold / (1 - threshold));
    return Overlaps.dropped(
        code.peaks(planes, leastLogit).stream()
            .map(cell -> code.decode(planes, cell, sigmoid(planes[cell])))
            .toList());
  }

  private float[] planes(RgbImage picture) {
    try (NDManager scope = manager.newSubManager()) {
      return net.forward(ChannelsLast.of(Pixels.toTensor(scope, picture))).toFloatArray();
    }
  }

  private static Face toFrame(Face face, Letterbox letterbox) {
    List<Point> five = face.five().stream().map(letterbox.toFrame()::apply).toList();
    return new Face(letterbox.toFrame(face.box()), face.score(), five);
  }

  private static float sigmoid(float logit) {
    return (float) (1 / (1 + Math.exp(-logit)));
  }

  @Override
  public synchronized void close() {
    manager.close();
  }
}
