package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.face.SharedMedia;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import dev.headswap.video.verify.Comparison;
import dev.headswap.video.verify.VerifyReport;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a process of its own, on a real clip with public perception networks. */
class SwapIT {

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path bundle;
  private static Path clip;
  private static Path photo;

  @BeforeAll
  static void material() {
    photo = SharedMedia.still("df_A/img5.jpg");
    clip = SharedMedia.folder().resolve("media/video/lp_d18.mp4");
    bundle = shared.resolve("untrained");
    String[] init = {"models", "init", "--config", "compact", "--seed", "7", "-o", "" + bundle};
    assertThat(Main.commandLine().execute(init)).isZero();
  }

  private Path output;
  private List<String> command;

  @BeforeEach
  void swapOfTwoSeconds() {
    output = folder.resolve("out.mp4");
    command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "dev.headswap.cli.Main",
                "swap"));
    command.addAll(List.of("-s", "" + photo, "-t", "" + clip, "--to", "1.2"));
    command.addAll(List.of("--model", "" + bundle, "--allow-untrained"));
    command.addAll(
        List.of("--set", "perception.search=" + SharedMedia.folder().resolve("weights")));
    command.addAll(List.of("--set", "video.segment-frames=8"));
  }

  private Process start(Path to, String... more) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("-o", to.toString()));
    all.addAll(Arrays.asList(more));
    File log = folder.resolve("log-" + to.getFileName() + ".txt").toFile();
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private int run(Path to, String... more) throws Exception {
    Process process = start(to, more);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  @Test
  void theOutputKeepsEverythingOfTheTargetButTheHead() throws Exception {
    Path report = folder.resolve("report.json");
    Path preview = folder.resolve("preview.png");
    int code = run(output, "--report", "" + report, "--preview", "" + preview);
    assertThat(code).isZero();
    VerifyReport verdict =
        Comparison.compare(
            output.toString(), clip.toString(), new dev.headswap.video.TimeRange(null, 1.2));
    assertThat(verdict.failures()).isEmpty();
    assertThat(Files.readString(report)).contains("\"swapped\" : 36", "\"sha256\"", "aiMark");
    assertThat(preview).isNotEmptyFile();
    assertThat(folder.resolve(".out.mp4.headswap")).doesNotExist();
  }

  @Test
  void anInterruptedRunGoesOnToTheSameResult() throws Exception {
    assertThat(run(output)).isZero();
    Path resumed = folder.resolve("resumed.mp4");
    Process interrupted = start(resumed);
    awaitFirstSegment(folder.resolve(".resumed.mp4.headswap"), interrupted);
    interrupted.destroy();
    assertThat(interrupted.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(interrupted.exitValue()).as("terminated").isEqualTo(143);
    assertThat(resumed).doesNotExist();
    int code = run(resumed, "--resume");
    String log = Files.readString(folder.resolve("log-resumed.mp4.txt"));
    assertThat(code).as(log).isZero();
    assertThat(log).contains("finished before");
    assertThat(frames(resumed)).isEqualTo(frames(output));
  }

  @Test
  void aTargetWithoutAHeadLeavesNothingBehind() throws Exception {
    Path empty = folder.resolve("empty.y4m");
    try (var out = Files.newOutputStream(empty)) {
      out.write("YUV4MPEG2 W64 H64 F25:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
      for (int n = 0; n < 12; n++) {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[64 * 64 * 3 / 2]);
      }
    }
    assertThat(run(output, "-t", "" + empty)).isEqualTo(ExitCode.NO_HEAD);
    assertThat(output).doesNotExist();
    assertThat(folder.resolve(".out.mp4.headswap")).doesNotExist();
  }

  private static void awaitFirstSegment(Path work, Process process) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (segments(work) < 2 && process.isAlive() && System.nanoTime() < patience) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(process.isAlive()).as("still at work when interrupted").isTrue();
  }

  private static long segments(Path work) throws IOException {
    if (!Files.isDirectory(work)) {
      return 0;
    }
    try (var files = Files.list(work)) {
      return files.filter(file -> file.getFileName().toString().startsWith("segment")).count();
    }
  }

  /** The time and the samples of each frame, shortened. */
  private static List<String> frames(Path file) {
    List<String> frames = new ArrayList<>();
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file.toString()))) {
      VideoFrame frame = source.next();
      while (frame != null) {
        try (VideoFrame current = frame) {
          frames.add(current.pts() + ":" + Arrays.hashCode(current.rgb().rgb()));
        }
        frame = source.next();
      }
    }
    return frames;
  }
}
