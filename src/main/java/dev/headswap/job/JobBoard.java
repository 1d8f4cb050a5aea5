package dev.headswap.job;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * All jobs, as far as one reader has heard of them. Filled by one thread, read by any; whoever
 * waits is woken by news.
 */
public final class JobBoard {

  private final Map<String, JobView> jobs = new TreeMap<>();
  private final boolean keepsPictures;

  /**
   * An empty board.
   *
   * @param keepsPictures whether pictures that travelled with a job stay when it is over, for
   *     whoever hands it in again
   */
  public JobBoard(boolean keepsPictures) {
    this.keepsPictures = keepsPictures;
  }

  /** Takes news in; what is no job and no note is passed over. */
  public synchronized void add(Message message) {
    if (message instanceof JobSpec spec) {
      put(spec.id(), job(spec.id()).with(spec));
    } else if (message instanceof JobNote note) {
      put(note.job(), job(note.job()).with(note));
    }
  }

  private void put(String id, JobView view) {
    jobs.put(id, keepsPictures ? view : view.light());
    notifyAll();
  }

  /** What is known of a job; never null. */
  public synchronized JobView job(String id) {
    return jobs.getOrDefault(id, JobView.EMPTY);
  }

  /** All that was heard of, by id. */
  public synchronized Map<String, JobView> all() {
    return new TreeMap<>(jobs);
  }

  /** Waits until a job is as wanted; false if that takes too long or the thread is interrupted. */
  public synchronized boolean await(String id, Predicate<JobView> wanted, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!wanted.test(job(id))) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
