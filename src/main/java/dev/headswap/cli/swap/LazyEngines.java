package dev.headswap.cli.swap;

import dev.headswap.config.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Engines that are opened when the first job needs them: after its files were found to be in order.
 *
 * <p>Ownership: owns them.
 */
final class LazyEngines implements AutoCloseable {

  private final Configuration configuration;
  private @Nullable Engines engines;

  LazyEngines(Configuration configuration) {
    this.configuration = configuration;
  }

  Engines get() {
    if (engines == null) {
      engines = Engines.open(configuration);
    }
    return engines;
  }

  @Override
  public void close() {
    if (engines != null) {
      engines.close();
    }
  }
}
