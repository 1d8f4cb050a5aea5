package dev.headswap.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.checkpoint.Precision;
import dev.headswap.config.Configuration;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import dev.headswap.model.aligner.AlignerConfig;
import dev.headswap.model.aligner.AlignerNet;
import dev.headswap.model.blender.BlenderConfig;
import dev.headswap.model.blender.BlenderNet;
import dev.headswap.model.blender.warp.RegionAttention;
import dev.headswap.model.identity.IdentityConfig;
import dev.headswap.model.identity.IdentityNet;
import dev.headswap.tensor.Torch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A bundle of 64 pixels that trains in no time. */
public final class TinyBundle {

  public static final CropTemplate TEMPLATE =
      new CropTemplate(64, new Point(26, 29), new Point(38, 29), new Point(32, 43));

  private static final AlignerConfig ALIGNER =
      new AlignerConfig(
          64,
          new AlignerConfig.Portrait(4, 2, 2, 6),
          new AlignerConfig.Motion(0.25, 16, 3, 5),
          4,
          12,
          List.of(8, 8, 8, 4),
          true);

  private static final BlenderConfig BLENDER =
      new BlenderConfig(64, 12, 5, 4, 4, 8, 0.01, RegionAttention.GATHERED, List.of(4, 6, 8));

  private TinyBundle() {}

  /** Written into a folder that does not exist yet. */
  public static Bundle in(Path folder) throws IOException {
    Torch.start(1);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "tiny",
            new Manifest.Crop(64, List.of(26.0, 29.0), List.of(38.0, 29.0), List.of(32.0, 43.0)),
            List.of("background"),
            32,
            new Manifest.Provenance(true, 3, "a test", "none", 0, List.of()),
            Map.of());
    new BundleWriter(Precision.FLOAT32)
        .write(
            folder,
            manifest,
            List.of(
                IdentityNet.untrained(new IdentityConfig(2, List.of(1, 1, 1, 1), 4), 3),
                AlignerNet.untrained(ALIGNER, TEMPLATE, 3),
                BlenderNet.untrained(BLENDER, 3)));
    return Bundle.open(folder);
  }

  /** The defaults with other values for some keys, in turn. */
  public static Configuration configuration(String... keysAndValues) {
    Configuration configuration = Configuration.defaults();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      configuration = configuration.with(keysAndValues[i], keysAndValues[i + 1]);
    }
    return configuration;
  }
}
