package dev.headswap.train.blender;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.episode.Reenactor;
import dev.headswap.face.HeadParser;
import dev.headswap.face.Silhouette;
import dev.headswap.face.bundle.BundleNetworks;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.LabelMap;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.AnimatedHead;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.tensor.ComputeDevice;
import java.util.List;

/**
 * The Aligner and the parser of the bundle that is trained on: the Blender learns from heads as it
 * will be given them, with the faults of both (heser-spec 6.4, its last point).
 *
 * <p>Ownership: holds both networks until closed.
 */
public final class BundleReenactor implements Reenactor, AutoCloseable {

  private final Aligner aligner;
  private final HeadParser parser;

  private BundleReenactor(Aligner aligner, HeadParser parser) {
    this.aligner = aligner;
    this.parser = parser;
  }

  /**
   * Opens both.
   *
   * @throws dev.headswap.checkpoint.BundleException if the bundle's Aligner is damaged or missing
   * @throws dev.headswap.face.PerceptionException if the bundle has no parser
   */
  public static BundleReenactor open(Bundle bundle, ComputeDevice device) {
    CropTemplate template = IdentityEncoder.template(bundle.manifest().crop());
    HeadParser parser = new BundleNetworks(bundle, device).oneHead(template);
    try {
      return new BundleReenactor(Aligner.open(bundle, device), parser);
    } catch (RuntimeException e) {
      parser.close();
      throw e;
    }
  }

  @Override
  public synchronized Sample reenact(Sample source, Sample target) {
    SourceCode code = aligner.encode(List.of(source.pixels()));
    AnimatedHead drawn = aligner.reenact(code, target.pixels());
    LabelMap labels = Silhouette.parse(parser, drawn.pixels(), drawn.head());
    return new Sample(
        drawn.pixels(), labels, target.landmarks(), source.identity(), target.truth());
  }

  @Override
  public void close() {
    aligner.close();
    parser.close();
  }
}
