package dev.headswap.worker;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends that are under way, of one job. */
final class InFlight {

  private int open;
  private @Nullable Throwable failure;

  synchronized void add(CompletableFuture<Void> sending) {
    open++;
    CompletableFuture<Void> unused = sending.whenComplete((done, error) -> settled(error));
  }

  private synchronized void settled(@Nullable Throwable error) {
    open--;
    if (error != null && failure == null) {
      failure = error;
    }
    notifyAll();
  }

  /** Throws the first failure so far. */
  synchronized void check() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /** Waits until all are safe. */
  synchronized void await() throws InterruptedException {
    while (open > 0 && failure == null) {
      wait();
    }
    check();
  }
}
