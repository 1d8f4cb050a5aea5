package dev.headswap.face.track;

/**
 * The one-euro filter (Casiez, Roussel, Vogel 2012) for one value: a low-pass whose cut-off grows
 * with speed, {@code f = minCutoff + beta |v|}: still things hold still, fast things do not lag. At
 * constant speed v the lag is {@code v / (2 pi f)}, so never more than {@code 1 / (2 pi beta)}.
 */
final class OneEuroFilter {

  /** The cut-off for the speed itself, as its authors advise. */
  private static final double SPEED_CUTOFF = 1;

  private final double minCutoff;
  private final double beta;
  private double value = Double.NaN;
  private double raw;
  private double speed;

  /**
   * A filter that knows nothing yet.
   *
   * @param minCutoff in Hz, for things at rest
   * @param beta Hz for each unit a second
   */
  OneEuroFilter(double minCutoff, double beta) {
    this.minCutoff = minCutoff;
    this.beta = beta;
  }

  /**
   * The next value, steadied.
   *
   * @param elapsed seconds since the last one; of no matter for the first
   */
  double next(double measured, double elapsed) {
    if (Double.isNaN(value) || elapsed <= 0) {
      value = measured;
      raw = measured;
      return value;
    }
    double measuredSpeed = (measured - raw) / elapsed;
    speed += share(SPEED_CUTOFF, elapsed) * (measuredSpeed - speed);
    value += share(minCutoff + beta * Math.abs(speed), elapsed) * (measured - value);
    raw = measured;
    return value;
  }

  /** How much of a new value is believed: {@code 1 / (1 + tau / dt), tau = 1 / (2 pi f)}. */
  private static double share(double cutoff, double elapsed) {
    return 1 / (1 + 1 / (2 * Math.PI * cutoff * elapsed));
  }
}
