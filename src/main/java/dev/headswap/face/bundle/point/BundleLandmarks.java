package dev.headswap.face.bundle.point;

import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.face.Face;
import dev.headswap.face.FaceFault;
import dev.headswap.face.FaceFraming;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.LandmarkReading;
import dev.headswap.frame.Landmarks;
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
 * The bundle's landmark network, ready to use. It looks twice: where the face is said to be, then
 * again at a cut-out made from its own points, so that the answer hardly depends on where the face
 * was said to be. Any thread may call; one is served at a time. Ownership: holds native weights
 * until closed.
 */
public final class BundleLandmarks implements LandmarkDetector {

  private final NDManager manager;
  private final LandmarkNet net;
  private final FaceFraming framing;

  /**
   * Over a loaded network.
   *
   * @param manager owns the network's weights; closed with this
   */
  public BundleLandmarks(NDManager manager, LandmarkNet net) {
    this.manager = manager;
    this.net = net;
    this.framing = framing(net.config().input());
  }

  /**
   * Loads it from a bundle and folds it.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle has none, or another one
   * @throws dev.headswap.tensor.DeviceException if the device is not there
   */
  public static BundleLandmarks open(Bundle bundle, ComputeDevice device) {
    LandmarkNet net = new LandmarkNet(bundle.sizes(LandmarkNet.COMPONENT, LandmarkConfig.class));
    WeightsFile weights = bundle.weights(LandmarkNet.COMPONENT, net.shapes());
    NDManager manager = Torch.newManager(device);
    return InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, weights::read);
          net.fold();
          return new BundleLandmarks(manager, net);
        });
  }

  /**
   * Where eyes and mouth lie in a cut-out: the whole face with brows and chin, and a little around
   * it.
   *
   * @param side of the cut-out in pixels
   */
  public static FaceFraming framing(int side) {
    return new FaceFraming(
        List.of(
            new Point(0.34 * side, 0.40 * side),
            new Point(0.66 * side, 0.40 * side),
            new Point(0.50 * side, 0.75 * side)));
  }

  @Override
  public synchronized LandmarkReading detect(RgbImage frame, Face face) {
    LandmarkReading first = once(frame, face);
    if (FaceFault.of(first.landmarks(), frame).isPresent()) {
      return new LandmarkReading(first.landmarks(), 0);
    }
    LandmarkReading second = once(frame, Face.of(first.landmarks(), face.score()));
    return new LandmarkReading(second.landmarks(), Math.min(first.presence(), second.presence()));
  }

  private LandmarkReading once(RgbImage frame, Face face) {
    Similarity toInput = framing.align(face.fiveOrGuess());
    int side = net.config().input();
    RgbImage cutOut = Warp.similarity(frame, toInput, side, side);
    LandmarkReading reading = InferenceThreads.withoutGradients(() -> read(cutOut));
    return new LandmarkReading(
        reading.landmarks().transform(toInput.inverse()), reading.presence());
  }

  /** In pixels of the cut-out. */
  private LandmarkReading read(RgbImage cutOut) {
    try (NDManager scope = manager.newSubManager()) {
      LandmarkNet.Reading said = net.read(ChannelsLast.of(Pixels.toTensor(scope, cutOut)));
      Landmarks landmarks = new Landmarks(said.points().toFloatArray());
      return new LandmarkReading(landmarks, sigmoid(said.presence().toFloatArray()[0]));
    }
  }

  private static float sigmoid(float logit) {
    return (float) (1 / (1 + Math.exp(-logit)));
  }

  @Override
  public synchronized void close() {
    manager.close();
  }
}
