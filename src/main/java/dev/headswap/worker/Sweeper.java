package dev.headswap.worker;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears the store of jobs that are over, whoever ended them and whoever died before: every worker
 * of its own machine's folder. A job that was over twice in a row is: one that is retried may seem
 * over for a moment.
 */
public final class Sweeper implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

  private final Desk desk;
  private final ScheduledExecutorService thread;
  private Map<String, Integer> before = Map.of();

  /** Sweeps now and then. */
  public Sweeper(Desk desk, Duration every) {
    this.desk = desk;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread created = new Thread(task, "sweeper");
              created.setDaemon(true);
              return created;
            });
    long millis = every.toMillis();
    Future<?> unused =
        thread.scheduleWithFixedDelay(this::sweepQuietly, 0, millis, TimeUnit.MILLISECONDS);
  }

  private void sweepQuietly() {
    try {
      sweep();
    } catch (RuntimeException e) {
      log.debug("the shared store is not swept", e);
    }
  }

  private void sweep() {
    Map<String, Integer> over = new TreeMap<>();
    for (String job : desk.store().jobs()) {
      if (desk.board().job(job).state().isFinal()) {
        over.put(job, desk.board().job(job).attempt());
      }
    }
    over.entrySet().stream().filter(before.entrySet()::contains).forEach(this::forget);
    before = over;
  }

  private void forget(Map.Entry<String, Integer> job) {
    desk.store().forget(job.getKey());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
