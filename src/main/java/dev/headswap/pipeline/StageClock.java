package dev.headswap.pipeline;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** How long one stage was at work, waiting not counted. */
public final class StageClock {

  private final AtomicLong busyNanos = new AtomicLong();
  private final AtomicLong turns = new AtomicLong();

  /** Runs and times; {@code work} may return null. */
  <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      busyNanos.addAndGet(System.nanoTime() - start);
      turns.incrementAndGet();
    }
  }

  void run(Runnable work) {
    long start = System.nanoTime();
    try {
      work.run();
    } finally {
      busyNanos.addAndGet(System.nanoTime() - start);
      turns.incrementAndGet();
    }
  }

  /** All turns together, in seconds. */
  public double busySeconds() {
    return busyNanos.get() / 1e9;
  }

  /** How often it worked. */
  public long turns() {
    return turns.get();
  }
}
