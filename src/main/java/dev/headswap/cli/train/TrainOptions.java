package dev.headswap.cli.train;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Overrides;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every training command takes. */
final class TrainOptions {

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description = "A folder of `headswap synth` or `prepare`, or synth:seed=S,identities=N,...")
  @Nullable String data;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The run folder: configuration, log, events, previews, checkpoints, model.")
  Path output = Path.of("run");

  @Option(
      names = "--resume",
      description = "Goes on with the run in the folder, with its configuration.")
  boolean resume;

  @Option(names = "--steps", paramLabel = "N", description = "Steps of the whole training.")
  @Nullable String steps;

  @Option(names = "--seed", paramLabel = "S", description = "Of all that is drawn.")
  @Nullable String seed;

  @Mixin CommonOptions common = new CommonOptions();

  /** The configuration: that of the run to be resumed, if there is one, below all that is given. */
  Configuration resolve() {
    return resolve(data);
  }

  /** The same, learning from something else than {@code --data}. */
  Configuration resolve(@Nullable String from) {
    Path earlier = output.resolve("config.yaml");
    Configuration resolved =
        resume && Files.exists(earlier) ? common.resolveOver(earlier) : common.resolve();
    Overrides flags = new Overrides();
    flags.put("train.data", from);
    flags.put("train.steps", steps);
    flags.put("train.seed", seed);
    Configuration configuration = flags.apply(resolved);
    if (configuration.text("train.data").isEmpty()) {
      throw new ConfigException(
          "train.data", "train.data: --data with a folder or synth: required");
    }
    return configuration;
  }
}
