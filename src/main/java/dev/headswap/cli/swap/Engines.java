package dev.headswap.cli.swap;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.cli.BundleFacts;
import dev.headswap.cli.Resources;
import dev.headswap.config.Configuration;
import dev.headswap.face.perception.Perception;
import dev.headswap.frame.CropTemplate;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.blender.Blender;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.tensor.ComputeDevice;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All networks of one program run: the bundle's two and the four that perceive. Opened once, also
 * for many jobs.
 *
 * <p>Ownership: owns the networks.
 */
public final class Engines implements AutoCloseable {

  private final Bundle bundle;
  private final Perception perception;
  private final Aligner aligner;
  private final Blender blender;

  private Engines(Bundle bundle, Perception perception, Aligner aligner, Blender blender) {
    this.bundle = bundle;
    this.perception = perception;
    this.aligner = aligner;
    this.blender = blender;
  }

  /**
   * Opens what the configuration names.
   *
   * @throws BundleException if the bundle is missing, damaged, or untrained and not allowed to be
   */
  public static Engines open(Configuration configuration) {
    Bundle bundle = Resources.bundle(configuration);
    expectTrained(bundle, configuration);
    ComputeDevice device = Resources.device(configuration);
    Perception perception = Resources.perception(configuration, bundle, device);
    return new Engines(
        bundle, perception, Aligner.open(bundle, device), Blender.open(bundle, device));
  }

  private static void expectTrained(Bundle bundle, Configuration configuration) {
    if (bundle.manifest().provenance().untrained() && !configuration.flag("allow-untrained")) {
      throw new BundleException(
          bundle.folder(),
          "a trained bundle",
          "an untrained one, whose output is noise; --allow-untrained runs it all the same");
    }
  }

  /** What the networks came from. */
  public Bundle bundle() {
    return bundle;
  }

  /** How heads are cut for this bundle. */
  public CropTemplate template() {
    return IdentityEncoder.template(bundle.manifest().crop());
  }

  /** What finds, follows, labels and tells apart heads. */
  public Perception perception() {
    return perception;
  }

  /** Reenacts. */
  public Aligner aligner() {
    return aligner;
  }

  /** Recolours and inpaints. */
  public Blender blender() {
    return blender;
  }

  /** Which models run, for reports. */
  public Map<String, Object> describe() {
    Map<String, Object> models = new LinkedHashMap<>();
    models.put("bundle", BundleFacts.of(bundle));
    models.put("perception", perception.describe());
    return models;
  }

  @Override
  public void close() {
    blender.close();
    aligner.close();
    perception.close();
  }
}
