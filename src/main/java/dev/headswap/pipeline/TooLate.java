package dev.headswap.pipeline;

import dev.headswap.video.VideoFrame;

/**
 * Which frames of a live run are not worth inference any more, as their result would be late.
 *
 * @param seconds since their receipt
 */
public record TooLate(double seconds) {

  /** No frame ever is: nobody waits for it. */
  public static final TooLate NEVER = new TooLate(Double.POSITIVE_INFINITY);

  boolean is(VideoFrame frame) {
    return frame.receivedNanos() != 0
        && (System.nanoTime() - frame.receivedNanos()) / 1e9 > seconds;
  }
}
