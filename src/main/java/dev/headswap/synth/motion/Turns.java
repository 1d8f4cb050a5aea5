package dev.headswap.synth.motion;

/**
 * Held positions between -1 and 1 with smooth ways between them, as a head turns to somebody, stays
 * and turns back.
 *
 * @param seed of the positions
 * @param interval between turns in seconds
 * @param rarity how much small values outweigh large ones: 1 is even, 3 stays near the middle
 */
record Turns(long seed, double interval, double rarity) {

  /** The part of an interval that a turn takes. */
  private static final double TURNING = 0.55;

  double at(double seconds) {
    double place = seconds / interval;
    long hold = (long) Math.floor(place);
    double way = Chance.ramp(1 - TURNING, 1, place - hold);
    return value(hold) + way * (value(hold + 1) - value(hold));
  }

  private double value(long hold) {
    double even = Chance.signed(seed, hold);
    return Math.copySign(Math.pow(Math.abs(even), rarity), even);
  }
}
