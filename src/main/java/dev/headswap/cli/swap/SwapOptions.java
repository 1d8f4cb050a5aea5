package dev.headswap.cli.swap;

import dev.headswap.cli.Overrides;
import dev.headswap.cli.Times;
import dev.headswap.config.Configuration;
import dev.headswap.job.FrameRateSetting;
import dev.headswap.video.FrameRate;
import dev.headswap.video.SourceSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code swap} and {@code batch} can be told about one job besides its files. */
public final class SwapOptions {

  @Option(
      names = "--ss",
      paramLabel = "TIME",
      description = "Start here (90.5, 1500ms, 1:02:03.5).")
  @Nullable String start;

  @Option(names = "--to", paramLabel = "TIME", description = "End before this time of the target.")
  @Nullable String end;

  @Option(names = "--duration", paramLabel = "TIME", description = "Go on for this long.")
  @Nullable String duration;

  @Option(
      names = "--video-encoder",
      paramLabel = "NAME",
      description = "FFmpeg's name; see `headswap doctor`. Default: by container and target.")
  @Nullable String encoder;

  @Option(names = "--crf", paramLabel = "N", description = "Constant rate factor.")
  @Nullable String crf;

  @Option(names = "--preset", paramLabel = "NAME", description = "Encoder preset.")
  @Nullable String preset;

  @Option(names = "--pix-fmt", paramLabel = "NAME", description = "Pixel format of the output.")
  @Nullable String pixelFormat;

  @Option(names = "--audio", paramLabel = "copy|none|aac", description = "Default: copy.")
  @Nullable String audio;

  @Option(names = "--fps", paramLabel = "source|cfr:N", description = "Default: source.")
  @Nullable String fps;

  @Option(
      names = "--person",
      paramLabel = "N",
      description = "Which person of the target, as `headswap faces` counts them.")
  @Nullable String person;

  @Option(
      names = "--reference-face",
      paramLabel = "IMG",
      description = "A photo of the person in the target whose head is to go.")
  @Nullable String referenceFace;

  @Option(
      names = "--no-face",
      paramLabel = "keep|hold|fail",
      description = "What frames without a head get. Default: keep.")
  @Nullable String noFace;

  @Option(
      names = "--on-frame-error",
      paramLabel = "passthrough|fail",
      description = "What a frame that failed gets. Default: passthrough.")
  @Nullable String onFrameError;

  @Option(names = "--hair-color", paramLabel = "target|source", description = "Default: target.")
  @Nullable String hairColor;

  @Option(
      names = "--ai-label",
      paramLabel = "none|corner",
      description = "A visible mark. The mark in the file's metadata is always written.")
  @Nullable String aiLabel;

  @Option(
      names = "--perception",
      paramLabel = "auto|bundle|public",
      description = "Whose detector, landmarks, parser and identity network. Default: auto.")
  @Nullable String perception;

  @Option(
      names = "--allow-untrained",
      description = "Run an untrained bundle: its output is noise.")
  boolean allowUntrained;

  @Option(
      names = "--resume",
      description = "Go on where an interrupted run of the same job stopped.")
  boolean resume;

  @Option(
      names = "--live",
      negatable = true,
      description = {
        "Drop frames rather than fall behind, and connect again when the source is gone.",
        "Default: for rtsp, rtmp, udp, rtp, srt and tcp addresses."
      })
  @Nullable Boolean live;

  @Option(names = "--dry-run", description = "Say what would be done, and stop there.")
  boolean dryRun;

  @Option(
      names = "--preview",
      paramLabel = "FILE.png",
      description = "A contact sheet: source, target and result side by side.")
  @Nullable Path preview;

  @Option(names = "--report", paramLabel = "FILE.json", description = "What became of every frame.")
  @Nullable Path report;

  /** Lays these flags over a configuration. */
  public Configuration apply(Configuration configuration) {
    Overrides flags = new Overrides();
    flags.put("video.encoder", encoder);
    flags.put("video.crf", crf);
    flags.put("video.preset", preset);
    flags.put("video.pix-fmt", pixelFormat);
    flags.put("video.audio", audio);
    flags.put("video.fps", fps);
    flags.put("head.person", person);
    flags.put("head.reference-face", referenceFace);
    flags.put("head.no-face", noFace);
    flags.put("pipeline.on-frame-error", onFrameError);
    flags.put("blend.hair-color", hairColor);
    flags.put("composite.ai-label", aiLabel);
    flags.put("perception.choice", perception);
    flags.put("live.mode", live == null ? null : live ? "always" : "never");
    flags.put("allow-untrained", allowUntrained ? "true" : null);
    return flags.apply(configuration);
  }

  /** One swap with these flags. */
  public SwapRequest request(
      List<String> sources,
      String target,
      String output,
      Configuration configuration,
      boolean overwrite) {
    FrameRate rate = FrameRateSetting.of(configuration.text("video.fps"));
    int threads = configuration.integer("video.threads", 0);
    return new SwapRequest(
        sources,
        new SourceSettings(target, Times.range(start, end, duration), rate, threads),
        output,
        configuration,
        resume,
        overwrite,
        preview,
        report);
  }
}
