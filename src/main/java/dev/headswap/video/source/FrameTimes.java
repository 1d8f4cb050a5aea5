package dev.headswap.video.source;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.headswap.frame.Rational;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Gives every frame a time after the one before and a duration: those of the container where they
 * are sound, else reconstructed ones, which are counted.
 */
final class FrameTimes {

  private static final double LARGEST_GAP_SECONDS = 10;
  private static final double LARGEST_STEP_BACK_SECONDS = 0.5;

  private final boolean untimed;
  private final long usual;
  private final double tick;
  private long next = AV_NOPTS_VALUE;
  private long last = AV_NOPTS_VALUE;
  private long repaired;
  private boolean jumped;

  /**
   * For one video.
   *
   * @param untimed whether the container holds no times at all
   */
  FrameTimes(Rational timeBase, Rational frameRate, boolean untimed) {
    this.untimed = untimed;
    this.tick = timeBase.value();
    double ticks = frameRate.numerator() == 0 ? 0 : 1 / (frameRate.value() * timeBase.value());
    this.usual = Math.max(1, Math.round(ticks));
  }

  /** Sets the frame's pts and duration. */
  void set(AVFrame frame) {
    long pts = untimed ? AV_NOPTS_VALUE : frame.best_effort_timestamp();
    if (pts == AV_NOPTS_VALUE) {
      repaired += untimed || last == AV_NOPTS_VALUE ? 0 : 1;
      pts = next == AV_NOPTS_VALUE ? 0 : next;
    }
    jumped = last != AV_NOPTS_VALUE && isJump((pts - next) * tick);
    if (last != AV_NOPTS_VALUE && pts <= last) {
      pts = last + 1;
      repaired++;
    }
    long duration = frame.duration() > 0 && !untimed ? frame.duration() : usual;
    frame.pts(pts).duration(duration);
    last = pts;
    next = pts + duration;
  }

  private static boolean isJump(double seconds) {
    return seconds > LARGEST_GAP_SECONDS || seconds < -LARGEST_STEP_BACK_SECONDS;
  }

  /** Forgets the last time, as after going to another place. */
  void restart() {
    last = AV_NOPTS_VALUE;
    next = AV_NOPTS_VALUE;
    repaired = 0;
  }

  /** Whether the last time was so far from where it should be that another clock began. */
  boolean jumped() {
    return jumped;
  }

  /** When the last frame ends; no time if there was none. */
  long end() {
    return next;
  }

  /** How many times were missing or out of order. */
  long repaired() {
    return repaired;
  }
}
