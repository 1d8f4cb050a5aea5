package dev.headswap.cli.swap;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.video.AudioMode;
import dev.headswap.video.EncodeSettings;
import dev.headswap.video.FrameSink;
import dev.headswap.video.Provenance;
import dev.headswap.video.Segments;
import dev.headswap.video.sink.Sinks;
import dev.headswap.video.source.FfmpegSource;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens the output as the configuration wants it. */
public final class Outputs {

  private Outputs() {}

  static FrameSink open(SwapRequest request, FfmpegSource source, Engines engines) {
    return Sinks.open(
        source,
        request.output(),
        settings(request.configuration()),
        Provenance.MARKED,
        segments(request, engines),
        request.resume(),
        request.overwrite());
  }

  /** A job is told from others by all that decides its pixels, the networks' hashes among it. */
  private static Segments segments(SwapRequest request, Engines engines) {
    Configuration configuration = request.configuration();
    String job =
        "%s %s %s".formatted(request.sources(), configuration.resolved(), engines.describe());
    int frames = configuration.integer("video.segment-frames", 1);
    return new Segments(workFolder(request.output()), frames, job);
  }

  /**
   * Where segments wait until the output is complete: beside it, so that joining stays on a disk.
   */
  public static Path workFolder(String output) {
    Path file = Path.of(output.contains("://") ? "stream" : output).toAbsolutePath();
    return file.resolveSibling(".%s.headswap".formatted(file.getFileName()));
  }

  /** The encoder's settings. */
  public static EncodeSettings settings(Configuration configuration) {
    return new EncodeSettings(
        configuration.text("video.encoder"),
        number(configuration, "video.crf"),
        textOrNull(configuration, "video.preset"),
        textOrNull(configuration, "video.pix-fmt"),
        configuration.choice("video.audio", AudioMode.class),
        Map.of(),
        configuration.integer("video.threads", 0));
  }

  private static @Nullable Double number(Configuration configuration, String key) {
    return configuration.text(key).isEmpty() ? null : Double.valueOf(configuration.number(key, 0));
  }

  private static @Nullable String textOrNull(Configuration configuration, String key) {
    String text = configuration.text(key);
    return text.isEmpty() ? null : text;
  }

  /**
   * Refuses what cannot go well, before anything heavy is opened.
   *
   * @throws ConfigException if {@code --resume} is asked for where there is nothing to go on with
   * @throws dev.headswap.video.VideoException if the output cannot be written
   */
  public static void check(SwapRequest request) {
    if (request.resume() && (request.output().contains("://") || request.output().equals("-"))) {
      throw new ConfigException("--resume", "--resume needs a file as output, not an address");
    }
    Sinks.check(request.output(), request.target().location(), request.overwrite());
  }
}
