package dev.headswap.model.identity;

import ai.djl.ndarray.NDArray;
import dev.headswap.checkpoint.Component;
import dev.headswap.frame.CropTemplate;
import dev.headswap.nn.Layer;
import dev.headswap.nn.backbone.IResNet;
import java.util.List;

/**
 * E_id: head crops to identity embeddings. data: (N, 3, S, S) in [-1, 1], S the template's size;
 * out: (N, code).
 */
public final class IdentityNet extends Layer {

  /** The name of its component in a bundle. */
  public static final String COMPONENT = "identity";

  private final CentralBox box;
  private final IResNet backbone;

  public IdentityNet(IdentityConfig config, CropTemplate template) {
    box = CentralBox.of(template);
    backbone = part("backbone", new IResNet(config.width(), config.blocks(), config.code()));
  }

  /** An untrained one for a bundle, from a seed alone. */
  public static Component untrained(IdentityConfig config, long seed) {
    IdentityNet net = new IdentityNet(config, CropTemplate.PAPER);
    return new Component(COMPONENT, config, net.shapes(), net.startingValues(seed));
  }

  /** Embeddings of length 1: their dot product is the cosine of seed equation 3. */
  public NDArray embed(NDArray crops) {
    try (NDArray face = box.cut(crops, IResNet.INPUT);
        NDArray code = backbone.forward(face)) {
      return code.normalize(2, 1, 1e-12);
    }
  }

  /**
   * Everything a pass gives.
   *
   * @param stages what the four stages see, from fine to coarse
   * @param embedding (N, code), each of length 1
   */
  public record Seen(List<NDArray> stages, NDArray embedding) {}

  /** Stage outputs and embeddings in one pass. */
  public Seen see(NDArray crops) {
    try (NDArray face = box.cut(crops, IResNet.INPUT)) {
      List<NDArray> stages = backbone.stageOutputs(face);
      try (NDArray code = backbone.embedding(stages.get(stages.size() - 1))) {
        return new Seen(stages, code.normalize(2, 1, 1e-12));
      }
    }
  }

  /** What the four stages give, for the feature loss (seed equation 2). */
  public List<NDArray> stageOutputs(NDArray crops) {
    try (NDArray face = box.cut(crops, IResNet.INPUT)) {
      return backbone.stageOutputs(face);
    }
  }
}
