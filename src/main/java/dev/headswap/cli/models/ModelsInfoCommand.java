package dev.headswap.cli.models;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.BundleFacts;
import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a bundle says of itself; opening it verifies every file. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = "Prints a model bundle's manifest, after verifying its files.")
public final class ModelsInfoCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The bundle.")
  Path folder = Path.of("");

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    common.resolve();
    Map<String, Object> facts = BundleFacts.of(Bundle.open(folder));
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      out.println(Json.text(facts));
    } else {
      facts.forEach((name, value) -> out.printf("%-14s %s%n", name, value));
    }
    out.flush();
  }
}
