package dev.headswap.dataset.clip;

import dev.headswap.config.Configuration;

/**
 * How corpora are read.
 *
 * @param cacheBytes how much memory decoded frames may take
 */
public record CorpusSettings(long cacheBytes) {

  private static final long MEGABYTE = 1 << 20;

  /** The keys under {@code dataset}. */
  public static CorpusSettings of(Configuration configuration) {
    return new CorpusSettings(
        (long) configuration.integer("dataset.cache-megabytes", 0) * MEGABYTE);
  }
}
