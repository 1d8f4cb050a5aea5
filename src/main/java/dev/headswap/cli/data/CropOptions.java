package dev.headswap.cli.data;

import dev.headswap.config.ConfigException;
import dev.headswap.dataset.clip.PictureFormat;
import dev.headswap.frame.CropTemplate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How heads are cut out of frames and stored. */
final class CropOptions {

  @Option(
      names = "--crop",
      defaultValue = "compact",
      paramLabel = "compact|paper|frame",
      description = "How heads are cut out; frame (synth only): not at all. Default: compact.")
  Crop crop = Crop.COMPACT;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Side of a crop. Default: 256 for compact, 512 for paper.")
  @Nullable Integer size;

  @Option(
      names = "--picture",
      defaultValue = "jpg",
      paramLabel = "jpg|png",
      description = "How pixels are stored. Default: jpg, quality 95, 4:4:4.")
  PictureFormat picture = PictureFormat.JPG;

  /** How heads are cut out. */
  enum Crop {
    COMPACT,
    PAPER,
    FRAME
  }

  /** Where eyes and mouth go; null for whole frames. */
  @Nullable CropTemplate template() {
    return switch (crop) {
      case FRAME -> null;
      case COMPACT -> sized(CropTemplate.COMPACT);
      case PAPER -> sized(CropTemplate.PAPER);
    };
  }

  private CropTemplate sized(CropTemplate template) {
    if (size == null) {
      return template;
    }
    if (size < 64) {
      throw new ConfigException("--size", "--size: at least 64 required but was " + size);
    }
    return template.resized(size);
  }
}
