package dev.headswap.face.bundle;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.face.FaceDetector;
import dev.headswap.face.HeadParser;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.PerceptionException;
import dev.headswap.face.bundle.detect.BundleDetector;
import dev.headswap.face.bundle.detect.DetectorConfig;
import dev.headswap.face.bundle.detect.DetectorNet;
import dev.headswap.face.bundle.parse.BundleParser;
import dev.headswap.face.bundle.parse.ParserConfig;
import dev.headswap.face.bundle.parse.ParserNet;
import dev.headswap.face.bundle.point.BundleLandmarks;
import dev.headswap.face.bundle.point.LandmarkConfig;
import dev.headswap.face.bundle.point.LandmarkNet;
import dev.headswap.face.parsing.OneHead;
import dev.headswap.face.perception.PerceptionSource;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.CropTemplate;
import dev.headswap.model.identity.IdentityNet;
import dev.headswap.tensor.ComputeDevice;
import java.util.List;

/** The perception networks that a bundle carries. Holds nothing open. */
public final class BundleNetworks implements PerceptionSource {

  private final Bundle bundle;
  private final ComputeDevice device;

  /**
   * @param bundle which may lack some of them
   */
  public BundleNetworks(Bundle bundle, ComputeDevice device) {
    this.bundle = bundle;
    this.device = device;
  }

  /** Detector, landmarks and parser with starting values from a seed alone. */
  public static List<Component> untrained(long seed) {
    return List.of(
        DetectorNet.untrained(DetectorConfig.compact(), seed),
        LandmarkNet.untrained(LandmarkConfig.compact(), seed + 1),
        ParserNet.untrained(ParserConfig.compact(), seed + 2));
  }

  /** The component of a bundle that serves a role. */
  public static String component(NetworkRole role) {
    return switch (role) {
      case DETECTOR -> DetectorNet.COMPONENT;
      case LANDMARKS -> LandmarkNet.COMPONENT;
      case PARSER -> ParserNet.COMPONENT;
      case IDENTITY -> IdentityNet.COMPONENT;
    };
  }

  @Override
  public boolean has(NetworkRole role) {
    return bundle.has(component(role));
  }

  @Override
  public String describe(NetworkRole role) {
    Manifest.Part part = bundle.manifest().components().get(component(role));
    return part == null
        ? "none"
        : "of the bundle (sha256 %s)".formatted(part.sha256().substring(0, 12));
  }

  private Bundle holding(NetworkRole role) {
    if (!has(role)) {
      throw new PerceptionException(
          component(role),
          "the bundle %s holds no network '%s'; use --perception public, or another bundle"
              .formatted(bundle.folder(), component(role)));
    }
    return bundle;
  }

  @Override
  public FaceDetector detector(double threshold) {
    return BundleDetector.open(holding(NetworkRole.DETECTOR), device, threshold);
  }

  @Override
  public LandmarkDetector landmarks() {
    return BundleLandmarks.open(holding(NetworkRole.LANDMARKS), device);
  }

  @Override
  public HeadParser parser(CropTemplate template) {
    return BundleParser.open(holding(NetworkRole.PARSER), device, template);
  }

  /** The parser as swaps use it, which keeps one head of a label map. */
  public HeadParser oneHead(CropTemplate template) {
    return new OneHead(parser(template));
  }

  @Override
  public IdentityEmbedder embedder() {
    return BundleEmbedder.open(holding(NetworkRole.IDENTITY), device);
  }
}
