package dev.headswap.video.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.video.Passage;
import dev.headswap.video.VideoException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class FailingOutputTest {

  @TempDir Path folder;

  @Test
  void aFolderThatCannotBeWrittenToIsRefusedBeforeAnyWork() throws IOException {
    Path target = new Film().frames(3).write(folder.resolve("in.mkv"));
    assertThatThrownBy(() -> Passage.run(target.toString(), "/proc/out.mkv", false))
        .isInstanceOfSatisfying(
            VideoException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(VideoException.Kind.OUTPUT);
              assertThat(e.getMessage()).hasLineCount(1).contains("cannot be written to");
            });
  }

  /** With the largest file between the size of a segment and that of the output. */
  @Test
  void aDiskThatIsFullOnJoiningKeepsTheSegments() throws Exception {
    Path target = new Film().frames(600).encoder("ffv1").write(folder.resolve("in.mkv"));
    Path output = folder.resolve("out.mkv");
    String errors = fail(Files.size(target) * 2 / 3, target, output.toString(), "/dev/null");
    assertThat(errors).contains("cannot be written").contains("kept in");
    assertThat(output).doesNotExist();
    assertThat(folder.resolve(".out.mkv.part")).doesNotExist();
    assertThat(folder.resolve("out.mkv.work/journal")).content().contains("segment 0 250 .");
    assertThat(folder.resolve("out.mkv.work/segment-00001")).isNotEmptyFile();
  }

  @Test
  void aDiskThatIsFullInASegmentListsNoBrokenSegment() throws Exception {
    Path target = new Film().frames(600).encoder("ffv1").write(folder.resolve("in.mkv"));
    Path output = folder.resolve("out.mkv");
    String errors = fail(Files.size(target) / 6, target, output.toString(), "/dev/null");
    assertThat(errors).contains("cannot be written");
    assertThat(output).doesNotExist();
    assertThat(folder.resolve("out.mkv.work/journal")).content().doesNotContain("segment 0 ");
  }

  @Test
  void aFullStandardOutputIsReported() throws Exception {
    Path target = new Film().frames(200).encoder("ffv1").write(folder.resolve("in.mkv"));
    assertThat(fail(1 << 30, target, "-", "/dev/full")).contains("No space left on device");
  }

  /** What a child writes to standard error that may write files of a limited size only. */
  private String fail(long limit, Path target, String output, String standardOutput)
      throws IOException, InterruptedException {
    File errors = folder.resolve("errors").toFile();
    String limited = "ulimit -f %d; exec \"$@\"".formatted(limit / 512);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    List<String> command =
        List.of(
            "sh",
            "-c",
            limited,
            "sh",
            java,
            "-XX:-UsePerfData",
            "-cp",
            path,
            Passage.class.getName(),
            target.toString(),
            output);
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(new File(standardOutput))
            .redirectError(errors)
            .start();
    assertThat(child.waitFor(50, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(errors.toPath());
    assertThat(child.exitValue()).as(text).isEqualTo(1);
    assertThat(text).contains("VideoException: " + output + ": ");
    return text;
  }
}
