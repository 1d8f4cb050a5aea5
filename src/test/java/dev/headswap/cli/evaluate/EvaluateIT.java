package dev.headswap.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole command with an untrained bundle: everything is done, and the result is noise. */
class EvaluateIT {

  private static final String PEOPLE = "synth:seed=3,identities=2,frames=2";

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path bundle;
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @BeforeAll
  static void untrainedBundle() {
    bundle = shared.resolve("untrained");
    int code =
        Main.commandLine()
            .execute("models", "init", "--config", "compact", "--seed", "7", "-o", "" + bundle);
    assertThat(code).isZero();
  }

  private int run(Object... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    line.setOut(new PrintWriter(out, true));
    List<String> texts = new ArrayList<>(List.of("evaluate"));
    for (Object argument : arguments) {
      texts.add(argument.toString());
    }
    return line.execute(texts.toArray(new String[0]));
  }

  @Test
  void aReportIsWritten() throws Exception {
    Path report = folder.resolve("report");
    Path strip = folder.resolve("strip.png");
    int code =
        run(
            "--model",
            bundle,
            "--allow-untrained",
            "--data",
            PEOPLE,
            "--sources",
            1,
            "-o",
            report,
            "--json",
            "--k-curve",
            "1,2",
            "--leakage",
            "--study-people",
            1,
            "--strip",
            strip,
            "--photos",
            folder.resolve("photos"),
            "--labels",
            "exact");
    assertThat(code).as(err.toString()).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/selfPsnr").asDouble()).isBetween(3.0, 40.0);
    assertThat(json.at("/baselines/target/identityMargin").asDouble()).isNegative();
    assertThat(json.at("/baselines/target/selfPsnr").isNull()).isTrue();
    assertThat(json.at("/kCurve/points").size()).isEqualTo(2);
    assertThat(json.at("/leakage/strangers/people").asInt()).isEqualTo(1);
    assertThat(json.at("/models/bundle/untrained").asBoolean()).isTrue();
    assertThat(report.resolve("report.html")).isNotEmptyFile();
    assertThat(report.resolve("k-curve.png")).isNotEmptyFile();
    assertThat(Files.size(strip)).isEqualTo(Files.size(report.resolve("strip.png")));
    assertThat(folder.resolve("photos/0/01.png")).isNotEmptyFile();
    assertThat(new ObjectMapper().readTree(report.resolve("results.json").toFile()))
        .isEqualTo(json);
  }

  @Test
  void anUntrainedBundleIsRefused() {
    assertThat(run("--model", bundle, "--data", PEOPLE)).isEqualTo(ExitCode.MODEL);
    assertThat(err.toString()).contains("--allow-untrained");
  }

  @Test
  void aMissingBundleIsRefused() {
    int code = run("--model", folder.resolve("none"), "--data", PEOPLE);
    assertThat(code).isEqualTo(ExitCode.MODEL);
  }

  @Test
  void missingDataCannotBeRead() {
    int code =
        run("--model", bundle, "--allow-untrained", "--data", folder.resolve("none").toString());
    assertThat(code).isEqualTo(ExitCode.INPUT);
    assertThat(err.toString()).contains("none");
  }

  @Test
  void wrongUsageIsSaidBeforeAnythingIsOpened() {
    assertThat(run("--model", "none")).isEqualTo(ExitCode.USAGE);
    assertThat(run("--data", "synth:people=3")).isEqualTo(ExitCode.USAGE);
    assertThat(run("--data", PEOPLE, "--sources", 33)).isEqualTo(ExitCode.USAGE);
    assertThat(run("--data", PEOPLE, "--k-curve", "4,2")).isEqualTo(ExitCode.USAGE);
    assertThat(run("--data", PEOPLE, "--finetuned", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(run("--data", PEOPLE, "--labels", "guessed")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void resultsAreNotOverwrittenUnasked() throws Exception {
    Files.writeString(folder.resolve("results.json"), "{}");
    int code = run("--model", bundle, "--allow-untrained", "--data", PEOPLE, "-o", folder);
    assertThat(code).isEqualTo(ExitCode.OUTPUT);
    assertThat(err.toString()).contains("-y");
  }
}
