package dev.headswap.synth.motion;

/** Numbers that look random, one for each (seed, index): time can be entered anywhere. */
final class Chance {

  private Chance() {}

  /** Evenly in [0, 1). */
  static double even(long seed, long index) {
    long h = seed + (index + 1) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
    return ((h ^ h >>> 31) >>> 11) * 0x1.0p-53;
  }

  /** Evenly in [-1, 1). */
  static double signed(long seed, long index) {
    return 2 * even(seed, index) - 1;
  }

  /** Another seed for another subject. */
  static long about(long seed, String subject) {
    return (seed + 0x632BE59BD9B4E019L) * 0xD1B54A32D192ED03L
        ^ subject.hashCode() * 0x9E3779B97F4A7C15L;
  }

  /** 0 below one edge, 1 above the other, smooth between. */
  static double ramp(double from, double to, double x) {
    double t = Math.max(0, Math.min(1, (x - from) / (to - from)));
    return t * t * (3 - 2 * t);
  }
}
