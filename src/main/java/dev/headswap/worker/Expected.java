package dev.headswap.worker;

import dev.headswap.video.TimeRange;
import dev.headswap.video.VideoInfo;

/** How long a job will be, as far as the container tells. */
public final class Expected {

  private Expected() {}

  /** Frames of the part that is asked for; 0 if unknown. */
  public static long frames(VideoInfo target, TimeRange range) {
    double whole = target.durationSeconds();
    if (range.isAll() || whole <= 0) {
      return target.estimatedFrames();
    }
    double part = Math.min(whole, range.endOrInfinity()) - range.startOrZero();
    return Math.max(0, Math.round(target.estimatedFrames() * part / whole));
  }
}
