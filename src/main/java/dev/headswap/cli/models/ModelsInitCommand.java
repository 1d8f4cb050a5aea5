package dev.headswap.cli.models;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.Precision;
import dev.headswap.cli.BundleFacts;
import dev.headswap.cli.Json;
import dev.headswap.cli.OutputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an untrained bundle, marked so. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an untrained model bundle, from a seed alone.",
      "It is where training starts; its output is noise, and `swap` refuses it unless told otherwise."
    })
public final class ModelsInitCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--config", required = true, paramLabel = "paper|compact")
  Architecture architecture = Architecture.COMPACT;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: 1.")
  long seed;

  @Option(names = "--precision", defaultValue = "FLOAT32", paramLabel = "float32|float16")
  Precision precision = Precision.FLOAT32;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The new bundle. Default: models/ and the name of the configuration.")
  @Nullable Path output;

  @Option(names = "--json", description = "The result as JSON on stdout.")
  boolean json;

  @Override
  public void run() {
    Path folder = folder();
    String command =
        "headswap models init --config %s --seed %d"
            .formatted(architecture.name().toLowerCase(Locale.ROOT), seed);
    List<Component> components = architecture.untrained(seed);
    try {
      new BundleWriter(precision).write(folder, architecture.manifest(seed, command), components);
    } catch (FileAlreadyExistsException e) {
      throw new OutputException(folder + " exists already; choose another folder");
    } catch (IOException e) {
      throw new OutputException("cannot write %s: %s".formatted(folder, e.getMessage()));
    }
    say(Bundle.open(folder));
  }

  private Path folder() {
    return output == null
        ? Path.of("models", architecture.name().toLowerCase(Locale.ROOT))
        : output;
  }

  private void say(Bundle bundle) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.text(BundleFacts.of(bundle)) : bundle.folder() + ": untrained");
    out.flush();
  }
}
