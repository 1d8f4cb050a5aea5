package dev.headswap.eval;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes the next of a row on a thread of its own while the last one is used. */
final class Rehearsal<T> implements AutoCloseable {

  private final int count;
  private final IntFunction<T> maker;
  private final ExecutorService thread;
  private int begun;
  private @Nullable Future<T> coming;

  Rehearsal(int count, IntFunction<T> maker) {
    this.count = count;
    this.maker = maker;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(work, "evaluate-draw");
              made.setDaemon(true);
              return made;
            });
    begin();
  }

  private void begin() {
    int index = begun++;
    coming = index < count ? thread.submit(() -> maker.apply(index)) : null;
  }

  /** The next one; begins the one after it. */
  T next() {
    Future<T> next = coming;
    if (next == null) {
      throw new IllegalStateException("all %d were taken".formatted(count));
    }
    try {
      T made = next.get();
      begin();
      return made;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
