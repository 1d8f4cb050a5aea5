package dev.headswap.video.mux;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * {@link DecodingTimes} while the frames are still coming: each packet is decoded when the frame so
 * many places before it is shown.
 */
public final class RunningTimes {

  private final Deque<Long> waiting = new ArrayDeque<>();
  private long first;
  private long shown;
  private long taken;

  /** Notes a frame's time, in the order in which frames are shown. */
  public void shown(long pts) {
    first = shown++ == 0 ? pts : first;
    waiting.add(pts);
  }

  /**
   * The time of the next packet.
   *
   * @param delay how many places the encoder puts frames out of order
   * @param step what to go back for packets before the first picture
   */
  public long next(int delay, long step) {
    long number = taken++;
    return number < delay ? first - (delay - number) * Math.max(1, step) : waiting.remove();
  }
}
