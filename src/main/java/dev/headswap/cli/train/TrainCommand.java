package dev.headswap.cli.train;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The parent of the training commands. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the networks of a bundle; the result is a bundle that `swap --model` takes.",
      "Train the aligner first, then the blender on the aligner's result."
    },
    subcommands = {
      TrainAlignerCommand.class,
      TrainBlenderCommand.class,
      TrainPerceptionCommand.class
    })
public final class TrainCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "one of " + spec.subcommands().keySet() + " required");
  }
}
