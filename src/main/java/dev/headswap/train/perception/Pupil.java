package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Component;
import dev.headswap.frame.RgbImage;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Layer;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;
import java.util.function.Function;

/**
 * A perception network while it learns. Ownership: holds the native weights until closed.
 *
 * @param <L> the network
 */
final class Pupil<L extends Layer> implements AutoCloseable {

  private final NDManager manager;
  private final String component;
  private final Object sizes;
  private final L net;

  /**
   * @param component its name in a bundle
   * @param sizes a record of the sizes it was built with
   * @param values its weights to begin with
   */
  Pupil(
      ComputeDevice device,
      String component,
      Object sizes,
      L net,
      Function<String, float[]> values) {
    this.manager = Torch.newManager(device);
    this.component = component;
    this.sizes = sizes;
    this.net = net;
    InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, values);
          return net;
        });
  }

  L net() {
    return net;
  }

  /** Owns what else learns along. */
  NDManager manager() {
    return manager;
  }

  /** The weights as they are now, on their way into a bundle. */
  List<Component> components() {
    return List.of(new Component(component, sizes, net.shapes(), net::values));
  }

  /** Pictures of one size: (N, 3, H, W) in [-1, 1]. */
  static NDArray pictures(NDManager scope, List<RgbImage> images) {
    return ChannelsLast.of(Pixels.toTensor(scope, images));
  }

  @Override
  public void close() {
    manager.close();
  }
}
