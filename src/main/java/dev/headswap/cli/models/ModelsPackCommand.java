package dev.headswap.cli.models;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.checkpoint.Precision;
import dev.headswap.cli.BundleFacts;
import dev.headswap.cli.Json;
import dev.headswap.cli.OutputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a bundle anew: in another precision, some components taken from another bundle. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a bundle anew, its numbers in half the bytes unless told otherwise.",
      "With --from, the components named by --take come from there: networks that were trained apart."
    })
public final class ModelsPackCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The bundle.")
  Path folder = Path.of("");

  @Option(names = "--from", paramLabel = "DIR", description = "Another bundle of the same heads.")
  @Nullable Path from;

  @Option(
      names = "--take",
      split = ",",
      paramLabel = "NAME",
      description = "Components that come from there, such as parser,landmarks,detector.")
  Set<String> take = new LinkedHashSet<>();

  @Option(names = "--precision", defaultValue = "FLOAT16", paramLabel = "float32|float16")
  Precision precision = Precision.FLOAT16;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The new bundle.")
  Path output = Path.of("");

  @Option(names = "--json", description = "The result as JSON on stdout.")
  boolean json;

  @Override
  public void run() {
    Bundle bundle = Bundle.open(folder);
    List<Component> components = new ArrayList<>(bundle.components());
    Manifest manifest = bundle.manifest();
    if (from != null) {
      Bundle other = Bundle.open(from);
      components.removeIf(component -> take.contains(component.name()));
      components.addAll(taken(other, manifest));
      manifest = withTrainings(manifest, other);
    }
    write(manifest, components);
    say(Bundle.open(output));
  }

  private List<Component> taken(Bundle other, Manifest manifest) {
    if (!other.manifest().crop().equals(manifest.crop())) {
      throw new BundleException(
          other.folder(), "crops of " + manifest.crop(), "crops of " + other.manifest().crop());
    }
    for (String name : take) {
      if (!other.has(name)) {
        throw new BundleException(
            other.folder(),
            "a component '" + name + "'",
            other.manifest().components().keySet() + "");
      }
    }
    return other.components().stream().filter(c -> take.contains(c.name())).toList();
  }

  private Manifest withTrainings(Manifest manifest, Bundle other) {
    Manifest all = manifest;
    for (Manifest.Training training : other.manifest().provenance().trainings()) {
      if (training.components().stream().anyMatch(take::contains)) {
        all = all.with(training);
      }
    }
    return all;
  }

  private void write(Manifest manifest, List<Component> components) {
    try {
      new BundleWriter(precision).write(output, manifest, components);
    } catch (FileAlreadyExistsException e) {
      throw new OutputException(output + " exists already; choose another folder");
    } catch (IOException e) {
      throw new OutputException("cannot write %s: %s".formatted(output, e.getMessage()));
    }
  }

  private void say(Bundle bundle) {
    long bytes =
        bundle.manifest().components().values().stream().mapToLong(Manifest.Part::bytes).sum();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? Json.text(BundleFacts.of(bundle))
            : "%s: %d bytes of weights".formatted(bundle.folder(), bytes));
    out.flush();
  }
}
