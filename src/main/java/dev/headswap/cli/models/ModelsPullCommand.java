package dev.headswap.cli.models;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Resources;
import dev.headswap.face.registry.PublicModels;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches public networks. */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description = "Fetches public networks by name, and checks their sha256. Mind their licences.")
public final class ModelsPullCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "As `models list` names them.")
  List<String> names = List.of();

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    PublicModels models = Resources.publicModels(common.resolve());
    for (String name : names) {
      Path file = models.pull(name);
      spec.commandLine().getOut().println(name + ": " + file);
      spec.commandLine().getOut().flush();
    }
  }
}
