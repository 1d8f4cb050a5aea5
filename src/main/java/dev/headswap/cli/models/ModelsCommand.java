package dev.headswap.cli.models;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The family of commands about models. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Model bundles and public networks.",
    subcommands = {
      ModelsListCommand.class,
      ModelsPullCommand.class,
      ModelsImportCommand.class,
      ModelsVerifyCommand.class,
      ModelsInfoCommand.class,
      ModelsInitCommand.class,
      ModelsPackCommand.class
    })
public final class ModelsCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "models: list, pull, import, verify, info, init or pack required");
  }
}
