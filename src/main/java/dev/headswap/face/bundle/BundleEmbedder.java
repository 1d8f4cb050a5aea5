package dev.headswap.face.bundle;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.face.Embedding;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Warp;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.tensor.ComputeDevice;
import java.util.List;

/** The bundle's identity encoder as what tells people in frames apart; it owns the encoder. */
final class BundleEmbedder implements IdentityEmbedder {

  private final IdentityEncoder encoder;
  private final CropTemplate template;

  private BundleEmbedder(IdentityEncoder encoder, CropTemplate template) {
    this.encoder = encoder;
    this.template = template;
  }

  static BundleEmbedder open(Bundle bundle, ComputeDevice device) {
    CropTemplate template = IdentityEncoder.template(bundle.manifest().crop());
    return new BundleEmbedder(IdentityEncoder.open(bundle, device), template);
  }

  @Override
  public Embedding embed(RgbImage frame, Landmarks landmarks) {
    int size = template.size();
    RgbImage crop = Warp.similarity(frame, template.align(landmarks), size, size);
    return Embedding.of(encoder.embed(List.of(crop))[0]);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
