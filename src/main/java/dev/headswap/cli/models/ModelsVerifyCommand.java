package dev.headswap.cli.models;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Resources;
import dev.headswap.config.Configuration;
import dev.headswap.face.registry.PublicModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether bundles and public networks are whole. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the sha256 of bundles, or of every public network that is here.",
      "A public network that is not here is no error."
    })
public final class ModelsVerifyCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Bundles; none: public networks.")
  List<Path> bundles = new ArrayList<>();

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    Configuration configuration = common.resolve();
    PrintWriter out = spec.commandLine().getOut();
    for (Path bundle : bundles) {
      out.println(Bundle.open(bundle).folder() + ": whole");
    }
    if (bundles.isEmpty()) {
      Resources.publicModels(configuration)
          .verify()
          .forEach((model, file) -> line(out, model, file));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void line(PrintWriter out, PublicModel model, Optional<Path> file) {
    out.println(model.name() + ": " + file.map(path -> "whole, " + path).orElse("not here"));
  }
}
