package dev.headswap.cli.evaluate;

import dev.headswap.cli.Resources;
import dev.headswap.cli.swap.Engines;
import dev.headswap.composite.PasteBack;
import dev.headswap.composite.PasteConfig;
import dev.headswap.config.Configuration;
import dev.headswap.eval.entrant.Labelling;
import dev.headswap.eval.entrant.NeuralSwapper;
import dev.headswap.eval.judge.Judges;
import dev.headswap.eval.paste.CropPaste;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.frame.CropTemplate;
import dev.headswap.model.blender.BlendOptions;
import dev.headswap.model.blender.region.HairColor;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.tensor.ComputeDevice;
import java.util.Map;

/**
 * All networks of an evaluation: those of a real run, and those that judge.
 *
 * <p>Ownership: owns them.
 */
final class Company implements AutoCloseable {

  private final Configuration configuration;
  private final Engines engines;
  private final IdentityEmbedder identity;

  private Company(Configuration configuration, Engines engines, IdentityEmbedder identity) {
    this.configuration = configuration;
    this.engines = engines;
    this.identity = identity;
  }

  /**
   * Opens what the configuration names.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle is missing, damaged or untrained
   * @throws dev.headswap.face.PerceptionException if a network that perceives is missing
   */
  static Company open(Configuration configuration) {
    Engines engines = Engines.open(configuration);
    try {
      ComputeDevice device = Resources.device(configuration);
      IdentityEncoder encoder = IdentityEncoder.open(engines.bundle(), device);
      return new Company(configuration, engines, new CropEmbedder(encoder));
    } catch (RuntimeException e) {
      engines.close();
      throw e;
    }
  }

  CropTemplate template() {
    return engines.template();
  }

  /** The window by which the Blender grows heads, in pixels. */
  int dilation() {
    return engines.blender().config().dilation();
  }

  /** As a real run pastes. */
  private CropPaste paste() {
    return new CropPaste(
        new PasteBack(
            new PasteConfig(
                configuration.number("composite.dilation", 0),
                configuration.number("composite.feather", 0))));
  }

  NeuralSwapper swapper(LabelSource labels) {
    HairColor hair = configuration.choice("blend.hair-color", HairColor.class);
    Labelling labelling =
        labels == LabelSource.EXACT
            ? Labelling.exact()
            : Labelling.parsed(engines.perception().parser(engines.template()));
    return new NeuralSwapper(
        engines.aligner(), labelling, engines.blender(), new BlendOptions(hair), paste());
  }

  Judges judges() {
    return new Judges(engines.perception().landmarks(), identity, engines.perception().embedder());
  }

  Map<String, Object> describe() {
    return engines.describe();
  }

  @Override
  public void close() {
    identity.close();
    engines.close();
  }
}
