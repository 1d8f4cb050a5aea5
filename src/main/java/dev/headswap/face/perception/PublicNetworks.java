package dev.headswap.face.perception;

import dev.headswap.face.FaceDetector;
import dev.headswap.face.HeadParser;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.PerceptionException;
import dev.headswap.face.network.Network;
import dev.headswap.face.network.OnnxNetwork;
import dev.headswap.face.network.ScriptNetwork;
import dev.headswap.face.parsing.AreaParser;
import dev.headswap.face.parsing.ClassScoreParser;
import dev.headswap.face.points.FaceMesh;
import dev.headswap.face.points.PointDecoder;
import dev.headswap.face.points.PointNetwork;
import dev.headswap.face.registry.NetworkDecoder;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.face.registry.PublicModel;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.frame.CropTemplate;
import java.util.List;

/** The public networks of the registry whose files the user has. */
public final class PublicNetworks implements PerceptionSource {

  private final PerceptionSettings settings;
  private final PublicModels models;

  public PublicNetworks(PerceptionSettings settings, PublicModels models) {
    this.settings = settings;
    this.models = models;
  }

  /** Whether one was asked for by name, or the file of one that is free to use is here. */
  @Override
  public boolean has(NetworkRole role) {
    return !settings.name(role).equals(PerceptionSettings.AUTO)
        || models.locate(choose(role).name()).isPresent();
  }

  @Override
  public String describe(NetworkRole role) {
    PublicModel model = choose(role);
    return "%s (sha256 %s, %s)"
        .formatted(model.name(), model.sha256().substring(0, 12), model.licence());
  }

  private PublicModel choose(NetworkRole role) {
    String name = settings.name(role);
    if (!name.equals(PerceptionSettings.AUTO)) {
      return expectRole(models.find(name), role);
    }
    List<PublicModel> fit =
        models.list().stream().filter(m -> m.role() == role && m.free()).toList();
    return fit.stream()
        .filter(m -> models.locate(m.name()).isPresent())
        .findFirst()
        .orElse(fit.get(0));
  }

  private static PublicModel expectRole(PublicModel model, NetworkRole role) {
    if (model.role() != role) {
      throw new PerceptionException(
          model.name(),
          "'%s' is a network for %s, not for %s; see 'headswap models list'"
              .formatted(model.name(), model.role(), role));
    }
    return model;
  }

  private Network network(PublicModel model) {
    var file = models.require(model.name());
    return model.isTorchScript() ? ScriptNetwork.load(model, file) : OnnxNetwork.load(model, file);
  }

  @Override
  public FaceDetector detector(double threshold) {
    PublicModel model = choose(NetworkRole.DETECTOR);
    return model.decoder() == NetworkDecoder.YUNET
        ? new YuNetDetector(network(model), threshold)
        : new CornerBoxDetector(network(model), threshold);
  }

  @Override
  public LandmarkDetector landmarks() {
    PublicModel model = choose(NetworkRole.LANDMARKS);
    PointDecoder decoder =
        model.decoder() == NetworkDecoder.MESH_478 ? new FaceMesh() : PointDecoder.POINTS_68;
    return new PointNetwork(network(model), model.requiredFraming(), decoder);
  }

  @Override
  public HeadParser parser(CropTemplate template) {
    PublicModel model = choose(NetworkRole.PARSER);
    return model.decoder() == NetworkDecoder.CLASS_SCORES
        ? new ClassScoreParser(network(model), model.requiredFraming(), model.labels(), template)
        : new AreaParser(network(model), model.requiredFraming(), landmarks(), template);
  }

  @Override
  public IdentityEmbedder embedder() {
    PublicModel model = choose(NetworkRole.IDENTITY);
    return new VectorEmbedder(network(model), model.requiredFraming());
  }
}
