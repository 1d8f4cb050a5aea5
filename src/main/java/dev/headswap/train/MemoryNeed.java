package dev.headswap.train;

import dev.headswap.train.TrainingException.Kind;
import java.util.Locale;

/**
 * About how much memory a pass takes, worked out from shapes: what is kept for the way back, and
 * what stays all along.
 *
 * @param key of the configuration that sets the batch
 * @param batch examples of a pass
 * @param fixed bytes that do not depend on it: weights, gradients, optimiser, averages
 * @param each bytes for one example
 */
public record MemoryNeed(String key, int batch, long fixed, long each) {

  /** Bytes of a float. */
  public static final long FLOAT = 4;

  /** Weights, gradients, their copy in one row, two moments, averages: for each number. */
  private static final long COPIES = 6;

  /** What some weights take all along. */
  public static long ofWeights(long parameters) {
    return COPIES * FLOAT * parameters;
  }

  /** In bytes. */
  public long bytes() {
    return fixed + batch * each;
  }

  /**
   * Refuses a batch for which there is no room.
   *
   * @param available bytes
   * @throws TrainingException that says which batch would fit
   */
  public void expectWithin(long available) {
    if (bytes() > available) {
      long fits = Math.max(0, (available - fixed) / each);
      throw new TrainingException(
          Kind.SETTINGS,
          String.format(
              Locale.ROOT,
              "%s: a batch of %d needs about %.1f GiB and %.1f are there; %s",
              key,
              batch,
              gibibytes(bytes()),
              gibibytes(available),
              fits > 0
                  ? "%d would fit, and train.accumulate makes up for it".formatted(fits)
                  : "not even one example would fit; train a smaller network"));
    }
  }

  private static double gibibytes(long bytes) {
    return bytes / (double) (1 << 30);
  }
}
