package dev.headswap.synth.motion;

/**
 * Lids that close for 150 ms every few seconds.
 *
 * @param seed of the moments
 * @param interval between blinks on average, in seconds
 */
record Blinks(long seed, double interval) {

  private static final double CLOSING = 0.05;
  private static final double OPEN_AGAIN = 0.15;

  /** 0 (open) to 1 (shut). */
  double at(double seconds) {
    long slot = (long) Math.floor(seconds / interval);
    double since = seconds - interval * (slot + 0.05 + 0.75 * Chance.even(seed, slot));
    return since < 0.075
        ? Chance.ramp(0, CLOSING, since)
        : 1 - Chance.ramp(CLOSING + 0.025, OPEN_AGAIN, since);
  }
}
