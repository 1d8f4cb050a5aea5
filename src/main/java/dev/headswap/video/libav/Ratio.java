package dev.headswap.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_ROUND_NEAR_INF;
import static org.bytedeco.ffmpeg.global.avutil.AV_ROUND_PASS_MINMAX;

import dev.headswap.frame.Rational;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/** Between libav's fractions and ours, and times from one time base to another. */
public final class Ratio {

  private static final int NEAREST = AV_ROUND_NEAR_INF | AV_ROUND_PASS_MINMAX;

  private Ratio() {}

  /** A fraction of libav as a plain value. */
  public static Rational of(AVRational native_) {
    return new Rational(native_.num(), native_.den());
  }

  /** A plain value as a fraction of libav. */
  public static AVRational toNative(Rational value) {
    return avutil.av_make_q(value.numerator(), value.denominator());
  }

  /** A time from one time base to another, rounded to the nearest; "no time" stays that. */
  public static long rescale(long time, Rational from, Rational to) {
    if (time == AV_NOPTS_VALUE || from.equals(to)) {
      return time;
    }
    return avutil.av_rescale_q_rnd(time, toNative(from), toNative(to), NEAREST);
  }

  /** Seconds in ticks of a time base, rounded to the nearest. */
  public static long ticks(double seconds, Rational timeBase) {
    return Math.round(seconds * timeBase.denominator() / timeBase.numerator());
  }
}
