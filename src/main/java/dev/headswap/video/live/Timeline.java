package dev.headswap.video.live;

import dev.headswap.frame.Rational;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.libav.Ratio;

/**
 * One timeline over many connections. The first connection's times stay as they are; a later one
 * goes on where the clock on the wall says, never before the end of what was there.
 */
final class Timeline {

  private final Rational timeBase;
  private final double zero;
  private boolean begun;
  private boolean connecting;
  private boolean original = true;
  private long beganNanos;
  private double beganSeconds;
  private double shift;
  private long lastPts;
  private double end;
  private long frames;

  /**
   * The times of the first connection.
   *
   * @param zero when its container's timeline begins, in its own seconds
   */
  Timeline(Rational timeBase, double zero) {
    this.timeBase = timeBase;
    this.zero = zero;
  }

  /** What comes next has times of its own. */
  void connected() {
    connecting = true;
    original = false;
  }

  /** What to add to seconds of the connection to have seconds of the timeline. */
  double shift() {
    return shift;
  }

  /**
   * The same frame on the timeline; the given one is closed.
   *
   * @param base the unit of its times
   */
  VideoFrame place(VideoFrame frame, Rational base) {
    try (frame) {
      anchor(frame);
      double seconds = frame.seconds() + shift;
      long pts = original ? frame.pts() : Ratio.ticks(seconds + zero, timeBase);
      if (frames > 0) {
        pts = Math.max(pts, lastPts + 1);
      }
      long duration = Math.max(1, Ratio.rescale(frame.duration(), base, timeBase));
      lastPts = pts;
      end = (pts + duration) * timeBase.value() - zero;
      return frame.at(frames++, pts, duration, timeBase, zero);
    }
  }

  private void anchor(VideoFrame frame) {
    if (!begun) {
      begun = true;
      beganNanos = frame.receivedNanos();
      beganSeconds = frame.seconds();
    } else if (connecting) {
      double clock = beganSeconds + (frame.receivedNanos() - beganNanos) / 1e9;
      shift = Math.max(clock, end) - frame.seconds();
    }
    connecting = false;
  }
}
