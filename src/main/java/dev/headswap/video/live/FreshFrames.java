package dev.headswap.video.live;

import dev.headswap.video.VideoFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Frames that wait to be worked on: a few, the oldest first. When there are too many, or the oldest
 * has waited too long while a newer one is there, the oldest is dropped. For one giver and one
 * taker.
 *
 * <p>Ownership: owns the frames that wait.
 */
final class FreshFrames implements AutoCloseable {

  private final int most;
  private final long longestNanos;
  private final Deque<VideoFrame> waiting = new ArrayDeque<>();
  private long dropped;
  private boolean ended;

  FreshFrames(int most, double longestSeconds) {
    this.most = most;
    this.longestNanos = Math.round(longestSeconds * 1e9);
  }

  /** Takes a frame over. */
  synchronized void offer(VideoFrame frame) {
    if (ended) {
      frame.close();
      dropped++;
      return;
    }
    waiting.add(frame);
    if (waiting.size() > most) {
      drop();
    }
    notifyAll();
  }

  private void drop() {
    waiting.remove().close();
    dropped++;
  }

  /** The next frame, which becomes the caller's; waits for it; null at the end. */
  synchronized @Nullable VideoFrame take() {
    try {
      while (waiting.isEmpty() && !ended) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    long now = System.nanoTime();
    while (waiting.size() > 1 && now - waiting.element().receivedNanos() > longestNanos) {
      drop();
    }
    return waiting.poll();
  }

  /** No more come; those that wait can still be taken. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** How many were dropped. */
  synchronized long dropped() {
    return dropped;
  }

  @Override
  public synchronized void close() {
    end();
    while (!waiting.isEmpty()) {
      drop();
    }
  }
}
