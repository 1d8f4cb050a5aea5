package dev.headswap.worker;

import dev.headswap.telemetry.WorkerHealth;
import dev.headswap.telemetry.WorkerMeters;

/**
 * What others can see of a worker.
 *
 * @param meters what it counts
 * @param health whether it lives and takes work
 */
public record Vitals(WorkerMeters meters, WorkerHealth health) {

  /** For somebody whom nobody watches. */
  public static Vitals unwatched() {
    return new Vitals(WorkerMeters.unread(), new WorkerHealth());
  }
}
