package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Part;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;
import java.util.function.Function;

/**
 * Blends an animated head into a target crop: plain values in, plain values out.
 *
 * <p>Several threads may blend at once; each call frees all it made. {@link #close} frees the
 * weights and must come after the last call has returned.
 */
public final class Blender implements AutoCloseable {

  private final BlenderNet net;
  private final NDManager weights;

  private Blender(BlenderNet net, NDManager weights) {
    this.net = net;
    this.weights = weights;
  }

  /**
   * The Blender of a model bundle.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle has none, or one of other sizes
   *     than its manifest says
   * @throws dev.headswap.tensor.DeviceException if the device is absent
   */
  public static Blender open(Bundle bundle, ComputeDevice device) {
    BlenderConfig config = bundle.sizes(BlenderNet.COMPONENT, BlenderConfig.class);
    WeightsFile file = bundle.weights(BlenderNet.COMPONENT, new BlenderNet(config).shapes());
    return of(config, file::read, device);
  }

  /**
   * A Blender with given weights, folded for inference.
   *
   * @param values of each parameter by its full name
   */
  static Blender of(BlenderConfig config, Function<String, float[]> values, ComputeDevice device) {
    NDManager weights = Torch.newManager(device);
    try {
      BlenderNet net = new BlenderNet(config);
      net.load(weights, values);
      InferenceThreads.withoutGradients(
          () -> {
            net.fold();
            return net;
          });
      return new Blender(net, weights);
    } catch (RuntimeException e) {
      weights.close();
      throw e;
    }
  }

  /** Its shape; all pictures and label maps are squares of its size. */
  public BlenderConfig config() {
    return net.config();
  }

  /**
   * Blends one frame.
   *
   * @param animated the source's head in the target's pose, from the Aligner
   * @param animatedLabels of {@code animated}
   * @param target the crop whose head is to be replaced
   * @param targetLabels of {@code target}
   * @throws IllegalArgumentException if one of them is not of the size of {@link #config()}
   */
  public Blend blend(
      RgbImage animated,
      LabelMap animatedLabels,
      RgbImage target,
      LabelMap targetLabels,
      BlendOptions options) {
    expectSize("animated picture", animated.width(), animated.height());
    expectSize("animated labels", animatedLabels.width(), animatedLabels.height());
    expectSize("target picture", target.width(), target.height());
    expectSize("target labels", targetLabels.width(), targetLabels.height());
    BlendScene scene = BlendScene.of(animatedLabels, targetLabels, options, config());
    RgbImage pixels = InferenceThreads.withoutGradients(() -> paint(animated, target, scene));
    return new Blend(pixels, scene.masks().enlargedHead());
  }

  private RgbImage paint(RgbImage animated, RgbImage target, BlendScene scene) {
    try (NDManager frame = weights.newSubManager()) {
      NDArray head = ChannelsLast.of(Pixels.toTensor(frame, animated));
      NDArray background = ChannelsLast.of(Pixels.toTensor(frame, target));
      List<BlendScene> scenes = List.of(scene);
      Exemplars exemplars = net.exemplars(head, background, scenes);
      return Pixels.toImage(net.blend(exemplars, head, background, scenes));
    }
  }

  /** Its boxes one by one, for measuring. They use this blender's weights while it is open. */
  public List<Part> parts() {
    return new BlenderParts(weights, net).list();
  }

  private void expectSize(String what, int width, int height) {
    int size = config().size();
    if (width != size || height != size) {
      throw new IllegalArgumentException(
          "%s of %dx%d required but was %dx%d".formatted(what, size, size, width, height));
    }
  }

  /** Arrays that live between calls: the weights alone. */
  int heldArrays() {
    return weights.getManagedArrays().size();
  }

  @Override
  public void close() {
    weights.close();
  }
}
