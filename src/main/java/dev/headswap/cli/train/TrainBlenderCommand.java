package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.Resources;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.episode.BlenderPairs;
import dev.headswap.dataset.episode.BlenderSettings;
import dev.headswap.loss.FeatureNetwork;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.blender.BlenderLesson;
import dev.headswap.train.blender.BlenderObjective;
import dev.headswap.train.blender.BundleReenactor;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains the Head2Scene Blender. */
@Command(
    name = "blender",
    mixinStandardHelpOptions = true,
    description = "Trains the Head2Scene Blender of --model (seed equations 6 to 11).")
public final class TrainBlenderCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin TrainOptions options = new TrainOptions();

  @Override
  public void run() {
    Configuration configuration = options.resolve();
    Bundle base = Resources.bundle(configuration);
    ComputeDevice device = Resources.device(configuration);
    FeatureNetwork features = FeatureNetworks.any(configuration, base, device);
    BlenderSettings settings =
        BlenderSettings.of(configuration, configuration.integer("train.seed", 0));
    try (Corpus corpus = TrainingData.open(configuration, base);
        BlenderObjective objective = new BlenderObjective(configuration, base, device, features);
        BundleReenactor reenactor =
            settings.reenacted() > 0 ? BundleReenactor.open(base, device) : null) {
      BlenderPairs pairs = new BlenderPairs(corpus, settings, reenactor);
      new TrainingRun(options, configuration, CommandText.of(spec), spec.commandLine().getErr())
          .train(
              objective,
              BlenderLesson.from(pairs, objective.config()),
              base,
              List.of(features.name()));
    }
  }
}
