package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.Interrupts;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Examples;
import dev.headswap.train.ExampleFeed;
import dev.headswap.train.Feed;
import dev.headswap.train.Objective;
import dev.headswap.train.TrainSettings;
import dev.headswap.train.Trainer;
import dev.headswap.train.run.ModelFolder;
import dev.headswap.train.run.RunFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** One training from the command line, whatever is learned. */
final class TrainingRun {

  private final Path output;
  private final boolean resume;
  private final Configuration configuration;
  private final String command;
  private final PrintWriter err;

  /**
   * @param command as the user gave it
   * @param err where progress goes
   */
  TrainingRun(TrainOptions options, Configuration configuration, String command, PrintWriter err) {
    this(options.output, options.resume, configuration, command, err);
  }

  /**
   * Of one network among several, each in a folder of its own.
   *
   * @param output the run folder
   * @param resume whether to go on with the run in it
   */
  TrainingRun(
      Path output, boolean resume, Configuration configuration, String command, PrintWriter err) {
    this.output = output;
    this.resume = resume;
    this.configuration = configuration;
    this.command = command;
    this.err = err;
  }

  /**
   * Trains, and ends early if the user says so.
   *
   * @param base whose other components the model keeps
   * @param networks frozen networks behind the losses
   * @return whether it came to its last step
   */
  <E> boolean train(
      Objective<E> objective, Examples<E> examples, Bundle base, List<String> networks) {
    TrainSettings settings = TrainSettings.of(configuration);
    try (RunFolder folder =
        RunFolder.open(output, configuration.toYaml(), settings.every().keep(), resume)) {
      folder.log(command);
      String commands = folder.started(command);
      ModelFolder.Origin origin =
          new ModelFolder.Origin(
              settings.seed(), commands, configuration.text("train.data"), networks);
      networks.forEach(network -> folder.log("losses look through: " + network));
      Trainer<E> trainer =
          new Trainer<>(
              objective,
              feeds(examples),
              settings,
              folder,
              new ModelFolder(base, origin),
              new TrainProgress(err));
      return run(trainer, folder, settings);
    }
  }

  private <E> Feed.Source<E> feeds(Examples<E> examples) {
    int threads = configuration.integer("dataset.threads", 1);
    int ahead = configuration.integer("dataset.ahead", 1);
    return (step, counts) -> new ExampleFeed<>(examples, step, counts, threads, ahead);
  }

  private boolean run(Trainer<?> trainer, RunFolder folder, TrainSettings settings) {
    try (Interrupts interrupts =
        new Interrupts(
            trainer::stop,
            "stopping after the step under way ...",
            "the state is kept; the same command with --resume goes on",
            "the run did not stop in time; it goes on from its last checkpoint")) {
      long done = trainer.run(resume);
      folder.log("ends after step %d of %d".formatted(done, settings.steps()));
      err.println(folder.model() + ": the model after step " + done);
      err.flush();
      return done == settings.steps();
    }
  }
}
