package dev.headswap.video.verify;

import dev.headswap.video.EncodeSettings;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.encode.Container;
import dev.headswap.video.encode.EncoderPlan;
import dev.headswap.video.encode.Encoders;
import dev.headswap.video.pixel.SampleLayout;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.video.source.VideoTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The same work done by the {@code ffmpeg} program, as a yardstick of the video path: decode,
 * encode with the same encoder and options, copy the sound.
 */
public final class IdentityBench {

  private IdentityBench() {}

  /**
   * How long the program takes; empty if there is none on the path or it cannot do it.
   *
   * @param target a video file
   * @param output what it writes, for the container; the file is deleted again
   */
  public static OptionalDouble ffmpegSeconds(String target, String output, EncodeSettings settings)
      throws IOException {
    List<String> command = command(target, output, settings);
    long began = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      int code = process.waitFor();
      double seconds = (System.nanoTime() - began) / 1e9;
      return code == 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    } catch (IOException e) {
      return OptionalDouble.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalDouble.empty();
    } finally {
      Files.deleteIfExists(Path.of(output));
    }
  }

  /** The program and its arguments, with the very encoder that a sink would choose. */
  public static List<String> command(String target, String output, EncodeSettings settings) {
    EncoderPlan plan;
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(target));
        VideoTemplate template = source.template()) {
      plan = Encoders.choose(output, Container.of(output, null), template, settings);
    }
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
    command.addAll(List.of("-i", target, "-map", "0:V:0", "-map", "0:a?", "-c:a", "copy"));
    command.addAll(List.of("-fps_mode", "passthrough", "-c:v", plan.encoder()));
    command.addAll(List.of("-pix_fmt", SampleLayout.name(plan.pixelFormat())));
    plan.options().forEach((key, value) -> command.addAll(List.of("-" + key, value)));
    if (settings.threads() > 0) {
      command.addAll(List.of("-threads", Integer.toString(settings.threads())));
    }
    command.add(output);
    return command;
  }
}
