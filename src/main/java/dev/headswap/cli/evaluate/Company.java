package dev.headswap.cli.evaluate;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.Resources;
import dev.headswap.cli.swap.Engines;
import dev.headswap.cli.swap.PasteSettings;
import dev.headswap.config.Configuration;
import dev.headswap.eval.entrant.Labelling;
import dev.headswap.eval.entrant.NeuralSwapper;
import dev.headswap.eval.entrant.Swapper;
import dev.headswap.eval.judge.Judges;
import dev.headswap.eval.paste.CropPaste;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.bundle.BundleNetworks;
import dev.headswap.face.perception.PublicNetworks;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.CropTemplate;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.model.blender.BlendOptions;
import dev.headswap.model.blender.region.HairColor;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All networks of an evaluation: those of a real run, and those that judge.
 *
 * <p>Ownership: owns them.
 */
final class Company implements AutoCloseable {

  private final Configuration configuration;
  private final Engines engines;
  private final IdentityEmbedder identity;
  private final @Nullable IdentityEmbedder independent;

  private Company(
      Configuration configuration,
      Engines engines,
      IdentityEmbedder identity,
      @Nullable IdentityEmbedder independent) {
    this.configuration = configuration;
    this.engines = engines;
    this.identity = identity;
    this.independent = independent;
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
      IdentityEmbedder own = networks(engines.bundle(), configuration).embedder();
      PublicNetworks pulled = Resources.publicNetworks(configuration);
      IdentityEmbedder other = pulled.has(NetworkRole.IDENTITY) ? pulled.embedder() : null;
      return new Company(configuration, engines, own, other);
    } catch (RuntimeException e) {
      engines.close();
      throw e;
    }
  }

  private static BundleNetworks networks(Bundle bundle, Configuration configuration) {
    return new BundleNetworks(bundle, Resources.device(configuration));
  }

  /**
   * The configuration for procedural people: where the choice is left open, the bundle's networks,
   * which were made for them, if it has all.
   */
  static Configuration forProceduralPeople(Configuration configuration) {
    if (!configuration.text("perception.choice").equalsIgnoreCase("auto")) {
      return configuration;
    }
    BundleNetworks own = networks(Resources.bundle(configuration), configuration);
    return Arrays.stream(NetworkRole.values()).allMatch(own::has)
        ? configuration.with("perception.choice", "bundle")
        : configuration;
  }

  CropTemplate template() {
    return engines.template();
  }

  /** The window by which the Blender grows heads, in pixels. */
  int dilation() {
    return engines.blender().config().dilation();
  }

  /** The photos' encoder and animator. */
  Aligner aligner() {
    return engines.aligner();
  }

  /** What makes the films, as a real run does; of the one person if the bundle is one person's. */
  Swapper swapper(LabelSource labels) {
    HairColor hair = configuration.choice("blend.hair-color", HairColor.class);
    return new NeuralSwapper(
        engines.aligner(),
        labelling(labels),
        engines.blender(),
        new BlendOptions(hair),
        new CropPaste(PasteSettings.pasteBack(configuration)),
        SourceCode.in(engines.bundle()));
  }

  private Labelling labelling(LabelSource labels) {
    return labels == LabelSource.EXACT
        ? Labelling.exact()
        : Labelling.parsed(
            engines.perception().drawnParser(engines.template()),
            engines.perception().parser(engines.template()));
  }

  Judges judges() {
    return new Judges(engines.perception().landmarks(), identity, independent);
  }

  Map<String, Object> describe() {
    return engines.describe();
  }

  @Override
  public void close() {
    if (independent != null) {
      independent.close();
    }
    identity.close();
    engines.close();
  }
}
