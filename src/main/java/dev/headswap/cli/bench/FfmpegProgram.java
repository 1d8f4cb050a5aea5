package dev.headswap.cli.bench;

import dev.headswap.cli.OutputException;
import dev.headswap.video.EncodeSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The {@code ffmpeg} program of this machine, to measure against. */
final class FfmpegProgram {

  private final Path file;

  private FfmpegProgram(Path file) {
    this.file = file;
  }

  /** The first on the path. */
  static Optional<FfmpegProgram> onPath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "ffmpeg"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(FfmpegProgram::new);
  }

  /** Encodes the video anew and copies every other stream; in seconds, its start included. */
  double transcode(String target, EncodeSettings settings, Path output) {
    List<String> command = new ArrayList<>(List.of("-i", target, "-map", "0", "-c", "copy"));
    command.addAll(List.of("-c:v", settings.encoder()));
    if (settings.crf() != null) {
      command.addAll(List.of("-crf", settings.crf().toString()));
    }
    if (settings.preset() != null) {
      command.addAll(List.of("-preset", settings.preset()));
    }
    command.add(output.toString());
    long start = System.nanoTime();
    run(command);
    double seconds = (System.nanoTime() - start) / 1e9;
    IdentityBench.delete(output);
    return seconds;
  }

  /** Makes a clip with detail, motion and sound. */
  void makeClip(Path output, int seconds) {
    String picture = "testsrc2=size=1280x720:rate=30:duration=" + seconds;
    run(
        List.of(
            "-f",
            "lavfi",
            "-i",
            picture + ",noise=alls=12:allf=t",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=440:duration=" + seconds,
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "20",
            "-c:a",
            "aac",
            output.toString()));
  }

  private void run(List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of(file.toString(), "-nostdin", "-y", "-v", "error"));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new OutputException("ffmpeg failed: " + said.strip());
      }
    } catch (IOException e) {
      throw new OutputException("ffmpeg cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("interrupted while ffmpeg was at work");
    }
  }
}
