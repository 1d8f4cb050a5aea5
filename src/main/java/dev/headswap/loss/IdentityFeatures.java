package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.model.identity.IdentityConfig;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.model.identity.IdentityNet;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import java.util.List;

/**
 * The identity encoder of a bundle, frozen: the ArcFace of seed equations (2) and (3). Ownership:
 * holds its weights until closed.
 */
public final class IdentityFeatures implements FeatureNetwork {

  private final NDManager manager;
  private final IdentityNet net;
  private final int codeLength;

  private IdentityFeatures(NDManager manager, IdentityNet net, int codeLength) {
    this.manager = manager;
    this.net = net;
    this.codeLength = codeLength;
  }

  /**
   * Loads it.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle has none, or another one
   */
  public static IdentityFeatures open(Bundle bundle, ComputeDevice device) {
    IdentityConfig config = bundle.sizes(IdentityNet.COMPONENT, IdentityConfig.class);
    IdentityNet net = new IdentityNet(config, IdentityEncoder.template(bundle.manifest().crop()));
    var weights = bundle.weights(IdentityNet.COMPONENT, net.shapes());
    NDManager manager = Torch.newManager(device);
    return InferenceThreads.withoutGradients(
        () -> {
          net.load(manager, weights::read);
          net.fold();
          return new IdentityFeatures(manager, net, config.code());
        });
  }

  @Override
  public String name() {
    return "identity encoder of the bundle";
  }

  /** Length of an embedding. */
  public int codeLength() {
    return codeLength;
  }

  @Override
  public List<NDArray> features(NDArray pictures) {
    return net.see(pictures).stages();
  }

  /** Features and embedding in one pass. */
  public IdentityNet.Seen see(NDArray pictures) {
    return net.see(pictures);
  }

  /** Embeddings of length 1, (N, code). */
  public NDArray embed(NDArray pictures) {
    return net.embed(pictures);
  }

  @Override
  public void close() {
    manager.close();
  }
}
