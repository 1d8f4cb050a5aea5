package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.clip.FolderCorpus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code synth} and {@code prepare} at the front door. */
class DataCommandsTest {

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  private int run(Object... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    line.setOut(new PrintWriter(out, true));
    return line.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  private int synth(String identities) {
    return run(
        "synth",
        "--identities",
        identities,
        "--clips",
        1,
        "--frames",
        1,
        "--twins",
        "--size",
        64,
        "--json",
        "-o",
        folder.resolve("data"));
  }

  @Test
  void aCorpusIsDrawnAndGoneOnWith() {
    assertThat(synth("2")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\"pictures\" : 4");
    assertThat(synth("2")).isEqualTo(ExitCode.OK);
    try (FolderCorpus corpus = FolderCorpus.open(folder.resolve("data"), 0)) {
      assertThat(corpus.clips()).hasSize(4);
    }
  }

  @Test
  void anotherCorpusIsNotMixedIn() {
    assertThat(synth("2")).isEqualTo(ExitCode.OK);
    assertThat(synth("4")).isEqualTo(ExitCode.OUTPUT);
    assertThat(err.toString()).contains("holds another dataset (synth:seed=1,identities=2");
  }

  @Test
  void oddTwinsAreRefused() {
    assertThat(synth("3")).isEqualTo(ExitCode.INPUT);
    assertThat(err.toString()).contains("an even number of identities required for twins");
  }

  @Test
  void neitherSampleNorCorpusIsWrongUsage() {
    assertThat(run("synth")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void preparingNothingIsRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("videos"));
    int code = run("prepare", "--videos", empty, "-o", folder.resolve("clips"));
    assertThat(code).isEqualTo(ExitCode.INPUT);
    assertThat(err.toString()).contains("holds no videos");
  }

  @Test
  void preparingWholeFramesIsWrongUsage() throws IOException {
    Files.createFile(folder.resolve("a.mp4"));
    int code = run("prepare", "--videos", folder, "--crop", "frame", "-o", folder.resolve("clips"));
    assertThat(code).isEqualTo(ExitCode.USAGE);
  }
}
