package dev.headswap.cli.evaluate;

import dev.headswap.config.Configuration;
import dev.headswap.eval.entrant.Swapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bundles fine-tuned to people of the cast: run folders of {@code headswap finetune}, or bundles,
 * in folders named by the people's numbers. One is open at a time.
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
    Optional<Company> company =
        bundle(person).map(b -> Company.open(configuration.with("model", b.toString())));
    open = company.orElse(null);
    return company.map(c -> c.swapper(labels));
  }

  /** A run folder's model, or the folder itself. */
  private Optional<Path> bundle(int person) {
    if (folder == null) {
      return Optional.empty();
    }
    Path own = folder.resolve("" + person);
    return Stream.of(own.resolve("models").resolve("latest"), own)
        .filter(Files::isDirectory)
        .findFirst();
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
