package dev.headswap.nn;

import dev.headswap.tensor.InferenceThreads;
import org.jspecify.annotations.Nullable;

/** Counts the multiply-accumulates of the convolutions and matrix products that really run. */
public final class MacCount {

  private static final ThreadLocal<@Nullable MacCount> CURRENT = new ThreadLocal<>();

  private long total;

  private MacCount() {}

  /** How many a piece of work does on this thread, gradients off. */
  public static long of(Runnable work) {
    MacCount outer = CURRENT.get();
    MacCount count = new MacCount();
    CURRENT.set(count);
    try {
      InferenceThreads.withoutGradients(
          () -> {
            work.run();
            return count;
          });
    } finally {
      CURRENT.set(outer);
    }
    return count.total;
  }

  /** Told by each layer as it runs; costs nothing while nobody counts. */
  public static void add(long macs) {
    MacCount count = CURRENT.get();
    if (count != null) {
      count.total += macs;
    }
  }
}
