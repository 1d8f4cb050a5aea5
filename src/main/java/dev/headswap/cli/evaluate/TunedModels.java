package dev.headswap.cli.evaluate;

import dev.headswap.config.Configuration;
import dev.headswap.eval.entrant.Swapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bundles fine-tuned to people of the cast, in folders named by their numbers. One is open at a
 * time.
 *
 * <p>Ownership: owns the open one.
 */
final class TunedModels implements AutoCloseable {

  private final @Nullable Path folder;
  private final Configuration configuration;
  private final LabelSource labels;
  private @Nullable Company open;

  /**
   * @param folder null where there are none
   */
  TunedModels(@Nullable Path folder, Configuration configuration, LabelSource labels) {
    this.folder = folder;
    this.configuration = configuration;
    this.labels = labels;
  }

  /** What swaps the head of one person, until the next is asked for. */
  Optional<Swapper> swapper(int person) {
    close();
    Path bundle = folder == null ? null : folder.resolve("" + person);
    if (bundle == null || !Files.isDirectory(bundle)) {
      return Optional.empty();
    }
    Company company = Company.open(configuration.with("model", bundle.toString()));
    open = company;
    return Optional.of(company.swapper(labels));
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
