package dev.headswap.cli.bench;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Json;
import dev.headswap.cli.OutputException;
import dev.headswap.cli.swap.Outputs;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.video.EncodeSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What things cost on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures each part of a model bundle; with -s and -t also a whole swap and its stages alone.",
      "--identity measures the video path without networks, against the ffmpeg program."
    })
public final class BenchCommand implements Runnable {

  private static final int CLIP_SECONDS = 20;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--identity", description = "The video path alone.")
  boolean identity;

  @Option(
      names = {"-s", "--source"},
      arity = "1..*",
      paramLabel = "IMG",
      description = "Photos for the whole swap.")
  List<String> sources = List.of();

  @Option(
      names = {"-t", "--target"},
      paramLabel = "VIDEO",
      description = "The video to measure with. --identity makes one if none is given.")
  @Nullable String target;

  @Option(
      names = "--frames",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many frames of it for the whole swap. Default: 100.")
  int frames = 100;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    Configuration configuration = common.resolve();
    if (!identity && sources.isEmpty() != (target == null)) {
      throw new ConfigException("--source", "--source and --target belong together");
    }
    Map<String, Object> figures =
        identity
            ? identity(configuration)
            : new ModelBench(configuration).run(sources, target, frames);
    print(figures);
  }

  private Map<String, Object> identity(Configuration configuration) {
    Path folder = temporary();
    try {
      String clip = target == null ? clip(folder).toString() : target;
      return new IdentityBench(clip, settings(configuration), folder).run();
    } finally {
      IdentityBench.delete(folder.resolve("clip.mp4"));
      IdentityBench.delete(folder);
    }
  }

  /** The same settings must be told to both programs, so nothing is left to a default. */
  private static EncodeSettings settings(Configuration configuration) {
    EncodeSettings asked = Outputs.settings(configuration);
    return new EncodeSettings(
        asked.isAuto() ? "libx264" : asked.encoder(),
        asked.crf() == null ? Double.valueOf(18) : asked.crf(),
        asked.preset() == null ? "veryfast" : asked.preset(),
        asked.pixelFormat(),
        asked.audio(),
        asked.options(),
        asked.threads());
  }

  private static Path clip(Path folder) {
    Path clip = folder.resolve("clip.mp4");
    FfmpegProgram.onPath()
        .orElseThrow(
            () ->
                new ConfigException(
                    "--target", "--identity needs --target, or an ffmpeg program to make a clip"))
        .makeClip(clip, CLIP_SECONDS);
    return clip;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("headswap-bench");
    } catch (IOException e) {
      throw new OutputException("no room for temporary files: " + e.getMessage());
    }
  }

  private void print(Map<String, Object> figures) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(common.json() ? Json.text(figures) : Figures.text(figures));
    out.flush();
  }
}
