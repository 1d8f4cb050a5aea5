package dev.headswap.video.segment;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Finishes segments on a thread of its own, so that the next one begins while the last is flushed.
 * At most one is under way.
 */
public final class SegmentFinisher implements AutoCloseable {

  private final Journal journal;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread created = new Thread(task, "segment-finisher");
            created.setDaemon(true);
            return created;
          });
  private @Nullable Future<?> running;
  private int begun;

  public SegmentFinisher(Journal journal) {
    this.journal = journal;
    this.begun = journal.segments();
  }

  /** The number of the segment that is being written, from 0. */
  public int begun() {
    return begun;
  }

  /** Takes a segment over; waits for the one before. */
  public void finish(Segment segment) throws IOException {
    try {
      await();
    } catch (IOException | RuntimeException e) {
      segment.close();
      throw e;
    }
    begun++;
    running =
        thread.submit(
            () -> {
              try (segment) {
                segment.finish();
              }
              journal.finished(segment.frames());
              return null;
            });
  }

  /** Waits until everything taken is safe. */
  public void await() throws IOException {
    Future<?> last = running;
    running = null;
    if (last == null) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          last.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException rethrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      await();
    } catch (IOException | RuntimeException e) {
      org.slf4j.LoggerFactory.getLogger(SegmentFinisher.class)
          .debug("a segment was not finished", e);
    }
  }
}
