package dev.headswap.cli.evaluate;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Json;
import dev.headswap.cli.Overrides;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.eval.report.Results;
import dev.headswap.eval.report.ResultsJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How good a model is. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures a model bundle on people it has not seen: swaps against the true swap,",
      "self-reenactments against the person's own frames, beside three baselines on the same frames."
    })
public final class EvaluateCommand implements Runnable {

  private static final int MOST_SOURCES = 32;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR|synth:seed=S,identities=N,frames=F",
      description =
          "A folder of clips, or procedural people. Take a seed that training did not see.")
  String data = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "A folder for report.html, results.json and the pictures.")
  @Nullable Path output;

  @Option(
      names = "--sources",
      defaultValue = "4",
      paramLabel = "K",
      description = "Photos shown of each source, 1 to 32. Default: 4.")
  int sources = 4;

  @Option(
      names = "--frames",
      defaultValue = "5",
      paramLabel = "F",
      description = "Consecutive frames of each target where --data does not say. Default: 5.")
  int frames = 5;

  @Option(
      names = "--labels",
      defaultValue = "parsed",
      paramLabel = "parsed|exact",
      description = "Label maps from the parser, as in a real run, or from the data.")
  LabelSource labels = LabelSource.PARSED;

  @Option(
      names = "--strip",
      paramLabel = "FILE.png",
      description = "Rows of real frames: source, target, true swap, result, two baselines.")
  @Nullable Path strip;

  @Option(
      names = "--rows",
      defaultValue = "6",
      paramLabel = "N",
      description = "How many rows the strip has. Default: 6.")
  int rows = 6;

  @Option(
      names = "--perception",
      paramLabel = "auto|bundle|public",
      description = "Whose landmarks, parser and identity network. Default: auto.")
  @Nullable String perception;

  @Option(
      names = "--allow-untrained",
      description = "Run an untrained bundle: its output is noise.")
  boolean allowUntrained;

  @Mixin StudyOptions studies = new StudyOptions();

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    DataString people = DataString.parse(data);
    EvaluationRequest request = request(people);
    ReportFolder folder = ReportFolder.check(output, common.overwrite());
    Configuration configuration = configuration(people);
    try (Company company = Company.open(configuration)) {
      Results results = new EvaluationRun(company, configuration, request).run();
      folder.write(results);
      if (strip != null) {
        ReportFolder.writePicture(strip, results.strip());
      }
      print(results);
    }
  }

  private EvaluationRequest request(DataString people) {
    return new EvaluationRequest(
        people,
        people.frames(inRange("--frames", frames, 1000)),
        inRange("--sources", sources, MOST_SOURCES),
        labels,
        inRange("--rows", rows, 100),
        studies.check());
  }

  private static int inRange(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ConfigException(
          option, "%s: 1 to %d required but was %d".formatted(option, most, value));
    }
    return value;
  }

  private Configuration configuration(DataString people) {
    Overrides flags = new Overrides();
    flags.put("perception.choice", perception);
    flags.put("allow-untrained", allowUntrained ? "true" : null);
    Configuration asked = flags.apply(common.resolve());
    return people.synthetic() ? Company.forProceduralPeople(asked) : asked;
  }

  private void print(Results results) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        common.json() ? Json.text(new ResultsJson(results).map()) : ResultsText.of(results));
    out.flush();
  }
}
