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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The networks of one run, opened from files that were verified. It owns them: closing it closes
 * them, and their interfaces need not be closed one by one. Each network takes one call at a time.
 */
public final class Perception implements AutoCloseable {

  private final PerceptionSettings settings;
  private final PublicModels models;
  private final List<PublicModel> used = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<CropTemplate, HeadParser> parsers = new HashMap<>();
  private final FaceDetector detector;
  private final LandmarkDetector landmarks;
  private final IdentityEmbedder embedder;

  /**
   * Opens what finds and tells apart heads.
   *
   * @throws PerceptionException if a file is missing, damaged or unfit, with what to do
   */
  public static Perception open(PerceptionSettings settings, PublicModels models) {
    return new Perception(settings, models);
  }

  private Perception(PerceptionSettings settings, PublicModels models) {
    this.settings = settings;
    this.models = models;
    try {
      detector = detector(choose(NetworkRole.DETECTOR), settings.detectionThreshold());
      landmarks = landmarks(choose(NetworkRole.LANDMARKS));
      embedder = embedder(choose(NetworkRole.IDENTITY));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Finds faces. */
  public FaceDetector detector() {
    return detector;
  }

  /** Finds the points of a face. */
  public LandmarkDetector landmarks() {
    return landmarks;
  }

  /**
   * Labels the crops of one template. Opened on first use; the same one for the same template.
   *
   * @throws PerceptionException if a file is missing, damaged or unfit, with what to do
   */
  public synchronized HeadParser parser(CropTemplate template) {
    return parsers.computeIfAbsent(template, this::openParser);
  }

  /** Tells people apart. */
  public IdentityEmbedder embedder() {
    return embedder;
  }

  /** The registry's entries in use, for reports. */
  public synchronized List<PublicModel> used() {
    return List.copyOf(used);
  }

  /** One line: role, name, start of the sha256 and licence of each network. */
  public synchronized String describe() {
    return String.join(
        ", ",
        used.stream()
            .map(
                m ->
                    "%s %s (sha256 %s, %s)"
                        .formatted(
                            m.role().name().toLowerCase(Locale.ROOT),
                            m.name(),
                            m.sha256().substring(0, 12),
                            m.licence()))
            .toList());
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
    Path file = models.require(model.name());
    Network network =
        model.isTorchScript() ? ScriptNetwork.load(model, file) : OnnxNetwork.load(model, file);
    open.add(network);
    if (!used.contains(model)) {
      used.add(model);
    }
    return network;
  }

  private FaceDetector detector(PublicModel model, double threshold) {
    return model.decoder() == NetworkDecoder.YUNET
        ? new YuNetDetector(network(model), threshold)
        : new CornerBoxDetector(network(model), threshold);
  }

  private LandmarkDetector landmarks(PublicModel model) {
    PointDecoder decoder =
        model.decoder() == NetworkDecoder.MESH_478 ? new FaceMesh() : PointDecoder.POINTS_68;
    return new PointNetwork(network(model), model.requiredFraming(), decoder);
  }

  private HeadParser openParser(CropTemplate template) {
    PublicModel model = choose(NetworkRole.PARSER);
    return model.decoder() == NetworkDecoder.CLASS_SCORES
        ? new ClassScoreParser(network(model), model.requiredFraming(), model.labels(), template)
        : new AreaParser(
            network(model),
            model.requiredFraming(),
            landmarks(choose(NetworkRole.LANDMARKS)),
            template);
  }

  private IdentityEmbedder embedder(PublicModel model) {
    return new VectorEmbedder(network(model), model.requiredFraming());
  }

  @Override
  public void close() {
    for (AutoCloseable part : open) {
      closeOne(part);
    }
    open.clear();
  }

  private static void closeOne(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("closing a network failed", e);
    }
  }
}
