package dev.headswap.cli.evaluate;

import dev.headswap.face.Embedding;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.identity.IdentityEncoder;
import java.util.List;

/**
 * The bundle's identity network as a judge: it looks at the middle of a crop of its template, so it
 * needs no landmarks.
 *
 * <p>Ownership: owns the encoder.
 */
final class CropEmbedder implements IdentityEmbedder {

  private final IdentityEncoder encoder;

  CropEmbedder(IdentityEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public Embedding embed(RgbImage crop, Landmarks landmarks) {
    return Embedding.of(encoder.embed(List.of(crop))[0]);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
