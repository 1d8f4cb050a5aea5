package dev.headswap.model.aligner;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.checkpoint.Precision;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.identity.IdentityConfig;
import dev.headswap.model.identity.IdentityNet;
import dev.headswap.tensor.Torch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An aligner of 32 x 32 pixels, small enough for tests. */
final class TinyModel {

  static final CropTemplate TEMPLATE =
      new CropTemplate(32, new Point(12, 14), new Point(20, 14), new Point(16, 22));

  private static final Manifest.Crop CROP =
      new Manifest.Crop(32, List.of(12.0, 14.0), List.of(20.0, 14.0), List.of(16.0, 22.0));

  static final AlignerConfig ALIGNER =
      new AlignerConfig(
          64,
          new AlignerConfig.Portrait(4, 2, 2, 6),
          new AlignerConfig.Motion(0.25, 16, 3, 5),
          4,
          12,
          List.of(16, 8, 4),
          true);

  static final IdentityConfig IDENTITY = new IdentityConfig(2, List.of(1, 1, 1, 1), 4);

  private TinyModel() {}

  static Bundle bundle(Path folder) throws IOException {
    Torch.start(1);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "tiny",
            CROP,
            List.of("background"),
            Aligner.MOST_SOURCES,
            new Manifest.Provenance(true, 3, "a test", "none", 0, List.of()),
            Map.of());
    new BundleWriter(Precision.FLOAT32)
        .write(
            folder,
            manifest,
            List.of(
                IdentityNet.untrained(IDENTITY, 3), AlignerNet.untrained(ALIGNER, TEMPLATE, 3)));
    return Bundle.open(folder);
  }

  /** Noise, the same for the same seed. */
  static RgbImage picture(int seed) {
    byte[] rgb = new byte[32 * 32 * 3];
    new Random(seed).nextBytes(rgb);
    return new RgbImage(32, 32, rgb);
  }
}
