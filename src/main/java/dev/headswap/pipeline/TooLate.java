package dev.headswap.pipeline;

import dev.headswap.video.VideoFrame;

/**
 * Which frames of a live run are not worth inference any more, as their result would be late. Never
 * two in a row: where even a fresh frame is late once it gets here, a late picture is better than
 * none. For one thread.
 */
public final class TooLate {

  private final double seconds;
  private boolean last;

  /**
   * A limit.
   *
   * @param seconds since a frame's receipt
   */
  public TooLate(double seconds) {
    this.seconds = seconds;
  }

  /** No frame ever is: nobody waits for it. */
  static TooLate never() {
    return new TooLate(Double.POSITIVE_INFINITY);
  }

  boolean is(VideoFrame frame) {
    boolean late =
        frame.receivedNanos() != 0 && (System.nanoTime() - frame.receivedNanos()) / 1e9 > seconds;
    last = late && !last;
    return last;
  }
}
