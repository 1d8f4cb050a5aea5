package dev.headswap.train.run;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.checkpoint.Precision;
import dev.headswap.train.Objective;
import dev.headswap.train.StepReport;
import dev.headswap.train.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The model of a run: the bundle it began with, the trained components in place of their own. */
public final class ModelFolder implements Trainer.Models {

  private final Bundle base;
  private final Origin origin;

  /**
   * What the run says of itself.
   *
   * @param seed of all that is drawn
   * @param command that was run
   * @param data it learns from
   * @param networks frozen networks that its losses look through
   */
  public record Origin(long seed, String command, String data, List<String> networks) {}

  /**
   * @param base whose other components are kept as they are
   */
  public ModelFolder(Bundle base, Origin origin) {
    this.base = base;
    this.origin = origin;
  }

  @Override
  public void write(Path folder, Objective<?> objective, StepReport report) {
    List<Component> trained = objective.components();
    List<String> names = trained.stream().map(Component::name).toList();
    List<Component> all = new ArrayList<>(trained);
    base.components().stream().filter(part -> !names.contains(part.name())).forEach(all::add);
    Manifest manifest = base.manifest().with(training(names, report));
    RunFolder.written(
        folder,
        () -> {
          new BundleWriter(Precision.FLOAT32).write(folder, manifest, all);
          return folder;
        });
  }

  private Manifest.Training training(List<String> names, StepReport report) {
    return new Manifest.Training(
        names,
        origin.seed(),
        origin.command(),
        origin.data(),
        report.step() + 1,
        origin.networks(),
        report.terms());
  }
}
