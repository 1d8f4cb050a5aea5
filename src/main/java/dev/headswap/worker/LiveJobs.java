package dev.headswap.worker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live jobs of one decode worker, each on a thread of its own: others are not kept waiting
 * until a camera is switched off.
 */
final class LiveJobs {

  private static final Logger log = LoggerFactory.getLogger(LiveJobs.class);

  private final Semaphore free;
  private final Map<String, Thread> running = new HashMap<>();

  LiveJobs(int most) {
    this.free = new Semaphore(most);
  }

  /** Waits until one more may begin; false if it is not wanted any more. */
  boolean awaitRoom(BooleanSupplier wanted) {
    try {
      while (wanted.getAsBoolean()) {
        if (free.tryAcquire(200, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Begins one, as soon as an earlier run of the same job is over; after {@link #awaitRoom}. */
  synchronized void begin(String id, Runnable work) {
    Thread earlier = running.get(id);
    Thread thread =
        new Thread(
            () -> {
              try {
                await(earlier);
                work.run();
              } finally {
                free.release();
                ended(id);
              }
            },
            "live " + id);
    thread.setDaemon(true);
    running.put(id, thread);
    thread.start();
  }

  private static void await(@Nullable Thread earlier) {
    try {
      if (earlier != null) {
        earlier.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void ended(String id) {
    running.remove(id, Thread.currentThread());
  }

  /** Waits until all have ended, which they must have been told to. */
  void awaitEnd(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    for (Thread thread : all()) {
      try {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      if (thread.isAlive()) {
        log.warn("{}: does not stop in time; its output may lack its end", thread.getName());
      }
    }
  }

  private synchronized List<Thread> all() {
    return List.copyOf(running.values());
  }
}
