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

/** Takes over public networks that are on this machine already. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Copies known public networks from a file or folder into the cache, by sha256.")
public final class ModelsImportCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Where to look.")
  List<Path> places = List.of();

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    PublicModels models = Resources.publicModels(common.resolve());
    for (Path place : places) {
      models.importFrom(place).forEach(name -> spec.commandLine().getOut().println(name));
    }
    spec.commandLine().getOut().flush();
  }
}
