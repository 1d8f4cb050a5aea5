package dev.headswap.video.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.video.Passage;
import dev.headswap.video.SinkReport;
import dev.headswap.video.verify.Comparison;
import dev.headswap.video.verify.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AwkwardFilesTest {

  private static final Map<String, Film> FILMS =
      Map.ofEntries(
          Map.entry("uneven.mp4", new Film().rate(1000, 1).times(n -> n * 37 + n * n % 11)),
          Map.entry("uneven.mkv", new Film().rate(1000, 1).times(n -> n * 41 + n % 7)),
          Map.entry("late.mp4", new Film().rate(30000, 1001).times(n -> n + 20).tracks(1)),
          Map.entry("turned.mp4", new Film().turn(90).rate(24000, 1001)),
          Map.entry("turned.mov", new Film().turn(270).tracks(1)),
          Map.entry("odd.mkv", new Film().size(61, 47).encoder("ffv1")),
          Map.entry("deep.mkv", new Film().depth(10).encoder("ffv1")),
          Map.entry("wide.mp4", new Film().aspect(4, 3)),
          Map.entry("rich.mkv", new Film().tracks(2).subtitles().attachment()),
          Map.entry("sound.mov", new Film().tracks(2)),
          Map.entry("web.webm", new Film().encoder("libvpx-vp9")),
          Map.entry("old.avi", new Film().tracks(1)),
          Map.entry("moving.gif", new Film().frames(8).rate(10, 1)),
          Map.entry("stream.ts", new Film().times(n -> n + 50)),
          Map.entry("single.mp4", new Film().frames(1)),
          Map.entry("ünï 日本 %d.mp4", new Film().frames(3)),
          Map.entry("fast.mp4", new Film().rate(1000, 1)));

  static Stream<String> names() {
    return FILMS.keySet().stream().sorted();
  }

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("names")
  void outputKeepsEverythingOfItsTarget(String name) throws IOException {
    Path target = Objects.requireNonNull(FILMS.get(name)).write(folder.resolve(name));
    Path output = folder.resolve("out-" + name);
    SinkReport report = Passage.run(target.toString(), output.toString(), true);
    VerifyReport verified = Comparison.compare(output.toString(), target.toString());
    assertThat(verified.failures()).as(name).isEmpty();
    assertThat(report.warnings()).as(name).isEmpty();
    assertThat(report.marked()).as(name).isNotEmpty();
  }

  @Test
  void textBecomesTheOtherContainersTextAndIsReported() throws IOException {
    Path target = new Film().tracks(1).subtitles().write(folder.resolve("in.mkv"));
    Path output = folder.resolve("out.mp4");
    SinkReport report = Passage.run(target.toString(), output.toString(), false);
    assertThat(report.copiedStreams()).isEqualTo(2);
    assertThat(report.warnings()).singleElement().asString().contains("rewritten as mov_text");
  }

  @Test
  void whatTheContainerCannotHoldIsReported() throws IOException {
    Path target = new Film().tracks(1).subtitles().attachment().write(folder.resolve("in.mkv"));
    SinkReport report = Passage.run(target.toString(), folder.resolve("out.gif").toString(), false);
    assertThat(report.copiedStreams()).isZero();
    assertThat(report.warnings()).hasSize(3).allMatch(line -> line.contains("left out"));
  }

  @Test
  void truncatedFileIsReadUpToItsBreak() throws IOException {
    Path whole = new Film().frames(200).write(folder.resolve("whole.mkv"));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.mkv");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length * 6 / 10));
    SinkReport report = Passage.run(cut.toString(), folder.resolve("out.mkv").toString(), false);
    assertThat(report.frames()).isBetween(80L, 150L);
  }
}
