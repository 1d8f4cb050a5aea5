package dev.headswap.video.verify;

/**
 * How far times differ from others once one common shift is taken away.
 *
 * @param shift seconds by which the output begins later
 * @param largest the largest remaining difference in seconds
 */
record Deviation(double shift, double largest) {

  static Deviation of(double[] expected, double[] found) {
    return of(expected, found, expected.length == 0 ? 0 : found[0] - expected[0]);
  }

  static Deviation of(double[] expected, double[] found, double shift) {
    double largest = 0;
    for (int i = 0; i < Math.min(expected.length, found.length); i++) {
      largest = Math.max(largest, Math.abs(found[i] - expected[i] - shift));
    }
    return new Deviation(shift, largest);
  }
}
