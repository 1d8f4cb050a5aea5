package dev.headswap.cli;

import dev.headswap.config.Configuration;
import dev.headswap.telemetry.WorkerHealth;
import java.time.Duration;

/**
 * How a worker leaves: on SIGTERM or Ctrl-C it stops taking work and finishes what it has, within a
 * deadline; the process then ends with 143 (or 130). What is not finished by the deadline is
 * abandoned where it is, as if the worker had been killed: nothing of it was committed, so another
 * worker does it again.
 *
 * <pre>{@code
 * try (Telemetry telemetry = Watch.start(configuration, "infer");
 *     Drain drain = Drain.onSignal(worker::stop, configuration, telemetry.health())) {
 *   worker.run();   // until worker.stop() was called and everything begun is finished and committed
 * }
 * }</pre>
 *
 * <p>Contract: {@code stop} is called once, on a thread of its own, at any moment after {@code
 * onSignal}, even before {@code worker.run()}; it only sets a flag (or calls {@code
 * Consumer.wakeup()}) and returns at once. While the worker drains, its consumer must go on polling
 * with its partitions paused, or the group gives its partitions away before it has committed.
 * {@code worker.run()} must return in the end, and the {@code try} must close the drain after
 * everything that has to be put away, so open it right before the work and after what outlives it.
 * From the signal on {@code /readyz} answers 503, while {@code /healthz} and {@code /metrics} go
 * on.
 */
public final class Drain implements AutoCloseable {

  private final Interrupts interrupts;

  private Drain(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  /**
   * From now on until {@link #close}, a signal drains.
   *
   * @param stop tells the worker to take no more work; returns at once
   * @param configuration says at {@code worker.drain-seconds} how long the exit may be held back
   */
  public static Drain onSignal(Runnable stop, Configuration configuration, WorkerHealth health) {
    long seconds = configuration.integer("worker.drain-seconds", 0);
    Runnable holdAndStop =
        () -> {
          health.hold("draining");
          stop.run();
        };
    return new Drain(
        new Interrupts(
            holdAndStop,
            "taking no more work; what is begun is finished within %d s ...".formatted(seconds),
            "everything that was begun is finished",
            "not finished within %d s; what is left is another worker's".formatted(seconds),
            Duration.ofSeconds(seconds)));
  }

  /** Whether the worker is on its way out. */
  public boolean requested() {
    return interrupts.requested();
  }

  /** Everything is put away: the process may end. */
  @Override
  public void close() {
    interrupts.close();
  }
}
