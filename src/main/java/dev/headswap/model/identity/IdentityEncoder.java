package dev.headswap.model.identity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;

/**
 * The identity encoder, ready to use: plain values in and out.
 *
 * <p>One caller at a time; others wait. Ownership: holds native weights until closed.
 */
public final class IdentityEncoder implements AutoCloseable {

  private final NDManager manager;
  private final IdentityNet net;

  private IdentityEncoder(NDManager manager, IdentityNet net) {
    this.manager = manager;
    this.net = net;
  }

  /**
   * Loads it from a bundle and folds it.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle has none, or another one
   * @throws dev.headswap.tensor.DeviceException if the device is not there
   */
  public static IdentityEncoder open(Bundle bundle, ComputeDevice device) {
    IdentityConfig config = bundle.sizes(IdentityNet.COMPONENT, IdentityConfig.class);
    IdentityNet net = new IdentityNet(config, template(bundle.manifest().crop()));
    WeightsFile weights = bundle.weights(IdentityNet.COMPONENT, net.shapes());
    NDManager manager = Torch.newManager(device);
    return InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, weights::read);
          net.fold();
          return new IdentityEncoder(manager, net);
        });
  }

  /** The template a manifest describes. */
  public static CropTemplate template(Manifest.Crop crop) {
    return new CropTemplate(
        crop.size(), point(crop.leftEye()), point(crop.rightEye()), point(crop.mouth()));
  }

  private static Point point(List<Double> xy) {
    return new Point(xy.get(0), xy.get(1));
  }

  /**
   * Embeds head crops.
   *
   * @param crops of the bundle's template
   * @return one embedding of length 1 for each
   */
  public synchronized float[][] embed(List<RgbImage> crops) {
    return InferenceThreads.withoutGradients(
        () -> crops.stream().map(this::embed).toArray(float[][]::new));
  }

  private float[] embed(RgbImage crop) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray pixels = ChannelsLast.of(Pixels.toTensor(scope, crop));
      return net.embed(pixels).toFloatArray();
    }
  }

  @Override
  public synchronized void close() {
    manager.close();
  }
}
