package dev.headswap.worker;

import dev.headswap.job.message.HeadMessage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.Outcome;
import dev.headswap.transport.CodecException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a live job whose heads are away to be swapped, in their order. The oldest can be taken
 * as soon as its head is back; one that waits for too long is dropped, be it for its head or, while
 * a newer one is there, for whoever takes. One thread gives, one takes, any may answer.
 *
 * <p>Ownership: owns the frames.
 */
final class FramesAway implements AutoCloseable {

  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** Whoever stops a job does not wait for longer, however late its frames may be. */
  private static final long HURRY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final int most;
  private final long longestNanos;
  private final LongSupplier nanos;
  private final Allowance allowance;
  private final Deque<Away> frames = new ArrayDeque<>();
  private int unanswered;
  private boolean ended;
  private boolean hurried;
  private long hurriedNanos;

  private static final class Away {

    private final FrameJob frame;
    private final long capturedMillis;
    private final long sentNanos;
    private final boolean untouched;
    private @Nullable HeadMessage head;
    private boolean stale;

    Away(FrameJob frame, long capturedMillis, long sentNanos) {
      this.frame = frame;
      this.capturedMillis = capturedMillis;
      this.sentNanos = sentNanos;
      this.untouched = frame.head() == null;
    }

    boolean isDone() {
      return untouched || head != null;
    }

    boolean isAnsweredBy(HeadMessage answer) {
      return !isDone()
          && frame.frame().index() == answer.index()
          && capturedMillis == answer.capturedMillis();
    }

    FrameJob finished() {
      HeadMessage answer = head;
      if (stale) {
        return done(Outcome.dropped("the output was behind"));
      }
      if (untouched) {
        return frame;
      }
      return answer == null ? done(Outcome.dropped("its head was not back in time")) : with(answer);
    }

    private FrameJob with(HeadMessage answer) {
      try {
        return FrameJob.done(frame.frame(), answer.swapped(), answer.outcome());
      } catch (CodecException e) {
        return done(Outcome.failed("damaged on the way"));
      }
    }

    private FrameJob done(Outcome outcome) {
      return FrameJob.done(frame.frame(), null, outcome);
    }
  }

  /**
   * No frames yet.
   *
   * @param most that may be here, at least 1
   * @param longestSeconds from a frame's receipt until its head is back
   * @param nanos the clock of frames' receipts
   */
  FramesAway(int most, double longestSeconds, LongSupplier nanos) {
    this.most = most;
    this.longestNanos = Math.round(longestSeconds * 1e9);
    this.nanos = nanos;
    this.allowance = new Allowance(most);
  }

  /** Waits until another head may go; false if none will. */
  synchronized boolean awaitRoom() {
    while (!ended && isFull()) {
      pause();
    }
    return !ended;
  }

  private boolean isFull() {
    return unanswered >= allowance.heads() || frames.size() >= most;
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, LOOK_AGAIN_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
    }
  }

  /**
   * Takes a frame over, before its head is sent.
   *
   * @param capturedMillis as its message says
   */
  synchronized void add(FrameJob frame, long capturedMillis) {
    Away away = new Away(frame, capturedMillis, nanos.getAsLong());
    frames.add(away);
    unanswered += away.isDone() ? 0 : 1;
    notifyAll();
  }

  /** What became of a head; one that nobody waits for (any more) is passed over. */
  synchronized void answer(HeadMessage head) {
    for (Away away : frames) {
      if (away.isAnsweredBy(head)) {
        boolean all = unanswered >= allowance.heads();
        away.head = head;
        unanswered--;
        allowance.cameBack((nanos.getAsLong() - away.sentNanos) / 1e9, all);
        notifyAll();
        return;
      }
    }
  }

  /** The next frame, which becomes the caller's; waits for it; null at the end. */
  @Nullable FrameJob take() {
    Away next = awaitNext();
    return next == null ? null : next.finished();
  }

  private synchronized @Nullable Away awaitNext() {
    while (!isNextReady() && !(ended && frames.isEmpty())) {
      pause();
    }
    Away next = frames.poll();
    if (next != null && next.isDone()) {
      next.stale = !frames.isEmpty() && isLate(next);
    } else if (next != null) {
      unanswered--;
      allowance.late();
    }
    notifyAll();
    return next;
  }

  private boolean isNextReady() {
    Away next = frames.peek();
    return next != null && (next.isDone() || isLate(next));
  }

  private boolean isLate(Away away) {
    long now = nanos.getAsLong();
    boolean late = now - away.frame.frame().receivedNanos() > longestNanos;
    return late || (hurried && now - hurriedNanos > HURRY_NANOS);
  }

  /** No more come; those that are here can still be taken. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Somebody waits for the end. */
  synchronized void hurry() {
    end();
    if (!hurried) {
      hurried = true;
      hurriedNanos = nanos.getAsLong();
    }
  }

  @Override
  public synchronized void close() {
    end();
    frames.forEach(away -> away.frame.close());
    frames.clear();
  }
}
