package dev.headswap.synth.motion;

/**
 * Slow wandering between -1 and 1: random values at equal intervals with a cubic B-spline through
 * their neighbourhood, so that speed and acceleration are smooth.
 *
 * @param seed of the values
 * @param interval in seconds
 */
record Drift(long seed, double interval) {

  double at(double seconds) {
    double place = seconds / interval;
    long knot = (long) Math.floor(place);
    double t = place - knot;
    double u = 1 - t;
    double sum =
        u * u * u * value(knot - 1)
            + (3 * t * t * t - 6 * t * t + 4) * value(knot)
            + (3 * u * u * u - 6 * u * u + 4) * value(knot + 1)
            + t * t * t * value(knot + 2);
    return Math.max(-1, Math.min(1, sum / 6 * 1.3));
  }

  private double value(long knot) {
    return Chance.signed(seed, knot);
  }
}
