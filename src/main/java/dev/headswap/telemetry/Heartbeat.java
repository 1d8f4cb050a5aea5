package dev.headswap.telemetry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The sign of life of one loop. Whoever runs the loop calls {@link #beat} each time around; when it
 * has not for longer than its patience, {@code /healthz} says so.
 */
public final class Heartbeat {

  private final String loop;
  private final Duration patience;
  private final LongSupplier nanoTime;
  private volatile long last;

  Heartbeat(String loop, Duration patience, LongSupplier nanoTime) {
    this.loop = loop;
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /** The loop is alive. */
  public void beat() {
    last = nanoTime.getAsLong();
  }

  /** What is wrong with it, if anything is. */
  Optional<String> complaint() {
    Duration silence = Duration.ofNanos(nanoTime.getAsLong() - last);
    return silence.compareTo(patience) <= 0
        ? Optional.empty()
        : Optional.of("%s: no sign of life for %d s".formatted(loop, silence.toSeconds()));
  }
}
