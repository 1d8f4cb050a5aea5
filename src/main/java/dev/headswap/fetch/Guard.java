package dev.headswap.fetch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * Ends what is under way when nobody wants it any more or it takes too long, also where a server
 * keeps a reader waiting with a byte now and then.
 */
final class Guard implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 100;

  private final Duration whole;
  private final BooleanSupplier wanted;
  private final long deadline;
  private final ScheduledExecutorService thread;
  private volatile @Nullable Cancellable underWay;

  Guard(Duration whole, BooleanSupplier wanted) {
    this.whole = whole;
    this.wanted = wanted;
    this.deadline = System.nanoTime() + whole.toNanos();
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread created = new Thread(task, "fetch guard");
              created.setDaemon(true);
              return created;
            });
    Future<?> unused =
        thread.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    Cancellable current = underWay;
    if (current != null && (isLate() || !wanted.getAsBoolean())) {
      current.cancel();
    }
  }

  private boolean isLate() {
    return System.nanoTime() - deadline >= 0;
  }

  /** What is to be ended from now on. */
  void watch(Cancellable current) {
    underWay = current;
  }

  /**
   * Says why it was ended, if it was.
   *
   * @throws FetchException if nobody wants it or time is over
   */
  void check() {
    if (Thread.currentThread().isInterrupted() || !wanted.getAsBoolean()) {
      throw new FetchException(FetchException.Kind.LEFT, "no longer wanted");
    }
    if (isLate()) {
      throw FetchException.unreadable(
          "is not whole after %d s (kafka.fetch.whole-seconds); try again later"
              .formatted(whole.toSeconds()));
    }
  }

  /** Waits, as long as somebody wants it. */
  void pause(Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    while (System.nanoTime() - end < 0) {
      check();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
