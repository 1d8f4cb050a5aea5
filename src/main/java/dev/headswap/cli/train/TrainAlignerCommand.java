package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.Resources;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.episode.AlignerEpisodes;
import dev.headswap.dataset.episode.EpisodeSettings;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.aligner.AlignerObjective;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains the Head2Head Aligner. */
@Command(
    name = "aligner",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the Head2Head Aligner of --model (seed equations 1 to 5).",
      "Its identity encoder stays as it is and must have been trained before."
    })
public final class TrainAlignerCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin TrainOptions options = new TrainOptions();

  @Override
  public void run() {
    Configuration configuration = options.resolve();
    Bundle base = Resources.bundle(configuration);
    ComputeDevice device = Resources.device(configuration);
    long seed = configuration.integer("train.seed", 0);
    try (Corpus corpus = TrainingData.open(configuration, base);
        AlignerObjective objective =
            new AlignerObjective(
                configuration,
                base,
                device,
                FeatureNetworks.vgg(configuration, device),
                corpus.truth())) {
      EpisodeSettings settings = EpisodeSettings.of(configuration, seed);
      AlignerEpisodes episodes = new AlignerEpisodes(corpus, settings, objective.expressionBox());
      new TrainingRun(options, configuration, CommandText.of(spec), spec.commandLine().getErr())
          .train(objective, episodes, base, objective.networks());
    }
  }
}
