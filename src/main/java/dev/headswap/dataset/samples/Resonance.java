package dev.headswap.dataset.samples;

/** A resonance of the throat: a digital filter of second order with a gain of 1 at its peak. */
final class Resonance {

  private double a1;
  private double a2;
  private double gain;
  private double y1;
  private double y2;

  /**
   * Moves the peak.
   *
   * @param hertz its frequency
   * @param width its width in hertz
   * @param rate samples a second
   */
  void tune(double hertz, double width, int rate) {
    double r = Math.exp(-Math.PI * width / rate);
    double angle = 2 * Math.PI * hertz / rate;
    a1 = 2 * r * Math.cos(angle);
    a2 = -r * r;
    gain = (1 - r) * Math.sqrt(1 - 2 * r * Math.cos(2 * angle) + r * r);
  }

  double next(double input) {
    double y = gain * input + a1 * y1 + a2 * y2;
    y2 = y1;
    y1 = y;
    return y;
  }
}
