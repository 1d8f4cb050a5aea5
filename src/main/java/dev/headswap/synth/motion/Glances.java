package dev.headswap.synth.motion;

/**
 * Eyes that rest on something and jump to the next in 40 ms, as saccades do.
 *
 * @param seed of the directions
 * @param interval between jumps on average, in seconds
 */
record Glances(long seed, double interval) {

  private static final double JUMP = 0.04;

  /** -1 to 1, mostly near 0. */
  double at(double seconds) {
    long slot = (long) Math.floor(seconds / interval);
    double jump = interval * (slot + 0.1 + 0.7 * Chance.even(seed, slot));
    double way = Chance.ramp(jump, jump + JUMP, seconds);
    return target(slot) + way * (target(slot + 1) - target(slot));
  }

  private double target(long slot) {
    double even = Chance.signed(seed + 1, slot);
    return even * even * even * 0.9;
  }
}
