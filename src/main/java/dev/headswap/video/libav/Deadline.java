package dev.headswap.video.libav;

import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * Until when libav may wait for the other side. It asks again and again while it waits, and gives
 * up with an error once time is over or somebody has cancelled. Closed after whatever uses it.
 */
public final class Deadline extends AVIOInterruptCB.Callback_Pointer {

  private volatile long until = Long.MAX_VALUE;
  private volatile boolean cancelled;
  private volatile boolean passed;

  /** From now on so many seconds are allowed. */
  public void allow(double seconds) {
    until = System.nanoTime() + Math.round(seconds * 1e9);
  }

  /** Begins anew, as for another connection. */
  public void begin(double seconds) {
    passed = false;
    allow(seconds);
  }

  /**
   * Whether libav gave up waiting since the beginning; it may have given out what it still had
   * then.
   */
  public boolean hasPassed() {
    return passed;
  }

  /** Whatever waits gives up now, and nothing waits ever again; from any thread. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether somebody has cancelled. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Whether time is over. */
  public boolean isOver() {
    return cancelled || (until != Long.MAX_VALUE && System.nanoTime() - until > 0);
  }

  /** For libav to ask. */
  public AVIOInterruptCB question() {
    AVIOInterruptCB question = new AVIOInterruptCB();
    question.callback(this);
    return question;
  }

  @Override
  public int call(Pointer nothing) {
    passed = passed || isOver();
    return passed ? 1 : 0;
  }
}
