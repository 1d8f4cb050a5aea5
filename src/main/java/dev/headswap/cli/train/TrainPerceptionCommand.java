package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.Json;
import dev.headswap.cli.OutputException;
import dev.headswap.cli.Resources;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Examples;
import dev.headswap.face.bundle.BundleNetworks;
import dev.headswap.face.bundle.detect.DetectorConfig;
import dev.headswap.face.bundle.detect.DetectorNet;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.Objective;
import dev.headswap.train.perception.Budget;
import dev.headswap.train.perception.DetectorObjective;
import dev.headswap.train.perception.IdentityObjective;
import dev.headswap.train.perception.LandmarkObjective;
import dev.headswap.train.perception.ParserObjective;
import dev.headswap.train.perception.exam.PerceptionExam;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains detector, landmarks, parser and identity encoder of a bundle. */
@Command(
    name = "perception",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the identity encoder, parser, landmarks and detector of --model, one after the other,",
      "on portraits and groups of procedural people; then examines them on people never seen.",
      "Each has a run folder of its own in DIR; the bundle with all of them is that of the last."
    })
public final class TrainPerceptionCommand implements Runnable {

  /** In this order, because the identity encoder is what the aligner waits for. */
  private static final List<NetworkRole> ORDER =
      List.of(
          NetworkRole.IDENTITY, NetworkRole.PARSER, NetworkRole.LANDMARKS, NetworkRole.DETECTOR);

  /** Far from the seeds that people choose for training. */
  private static final long EXAM_SEED = 900_000_000;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "identity|parser|landmarks|detector",
      description = "Trains and examines only these.")
  List<NetworkRole> only = ORDER;

  @Option(names = "--exam-only", description = "Examines --model as it is.")
  boolean examOnly;

  @Mixin TrainOptions options = new TrainOptions();

  @Override
  public void run() {
    Configuration configuration = options.resolve();
    ComputeDevice device = Resources.device(configuration);
    Bundle bundle = Bundle.open(Path.of(configuration.text("model")));
    PerceptionLessons lessons =
        PerceptionLessons.open(configuration, options.output.resolve("albums"), err());
    if (!examOnly) {
      for (NetworkRole role : ORDER.stream().filter(only::contains).toList()) {
        Path folder = options.output.resolve(name(role));
        if (!train(role, folder, bundle, lessons, configuration, device)) {
          return;
        }
        bundle = Bundle.open(folder.resolve("models").resolve("latest"));
      }
    }
    exam(configuration, bundle, device);
  }

  private static String name(NetworkRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Whether it came to its end. */
  private boolean train(
      NetworkRole role,
      Path folder,
      Bundle base,
      PerceptionLessons lessons,
      Configuration configuration,
      ComputeDevice device) {
    Configuration own =
        configuration.with(
            "train.steps", Long.toString(Budget.of(configuration, name(role)).steps()));
    err().println("training: " + name(role));
    return switch (role) {
      case IDENTITY ->
          run(folder, own, base, identity(own, base, lessons, device), lessons.identity());
      case PARSER ->
          run(folder, own, base, new ParserObjective(own, base, device), lessons.parser());
      case LANDMARKS ->
          run(folder, own, base, new LandmarkObjective(own, base, device), lessons.landmarks(base));
      case DETECTOR ->
          run(folder, own, base, new DetectorObjective(own, base, device), lessons.detector(base));
    };
  }

  private static IdentityObjective identity(
      Configuration own, Bundle base, PerceptionLessons lessons, ComputeDevice device) {
    int traits = lessons.portraits().get(0).traits().length;
    return new IdentityObjective(own, base, device, lessons.plan().identities(), traits);
  }

  private <E> boolean run(
      Path folder, Configuration own, Bundle base, Objective<E> objective, Examples<E> lessons) {
    boolean resume = options.resume && Files.exists(folder.resolve("checkpoints"));
    try (objective) {
      return new TrainingRun(folder, resume, own, CommandText.of(spec), err())
          .train(objective, lessons, base, List.of());
    }
  }

  private void exam(Configuration configuration, Bundle bundle, ComputeDevice device) {
    PerceptionLessons unseen =
        PerceptionLessons.exam(
            configuration, EXAM_SEED, options.output.resolve("exam-albums"), err());
    int side = bundle.sizes(DetectorNet.COMPONENT, DetectorConfig.class).input();
    PerceptionExam exam = new PerceptionExam(unseen.portraits(), unseen.crowds(), side);
    BundleNetworks networks = new BundleNetworks(bundle, device);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("bundle", bundle.folder().toString());
    ORDER.stream()
        .filter(only::contains)
        .forEach(role -> figures.put(name(role), exam.of(role, networks)));
    report(Json.text(figures));
  }

  private void report(String figures) {
    Path file = options.output.resolve("exam.json");
    try {
      Files.writeString(file, figures + "\n");
    } catch (IOException e) {
      throw new OutputException("cannot write %s: %s".formatted(file, e.getMessage()));
    }
    spec.commandLine().getOut().println(figures);
    spec.commandLine().getOut().flush();
  }
}
