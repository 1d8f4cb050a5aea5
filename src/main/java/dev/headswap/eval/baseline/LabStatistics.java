package dev.headswap.eval.baseline;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/**
 * Mean and standard deviation of L*, a* and b* within a mask.
 *
 * @param mean of each channel
 * @param deviation of each channel
 */
record LabStatistics(double[] mean, double[] deviation) {

  /** Of the pixels above a half; zeros where there are none. */
  static LabStatistics of(RgbImage picture, Mask mask) {
    double[] sum = new double[3];
    double[] squares = new double[3];
    int count = 0;
    for (int i = 0; i < mask.alpha().length; i++) {
      if (mask.alpha()[i] > 0.5f) {
        add(channels(picture, i), sum, squares);
        count++;
      }
    }
    return of(sum, squares, Math.max(1, count));
  }

  private static void add(double[] lab, double[] sum, double[] squares) {
    for (int c = 0; c < 3; c++) {
      sum[c] += lab[c];
      squares[c] += lab[c] * lab[c];
    }
  }

  private static LabStatistics of(double[] sum, double[] squares, int count) {
    double[] mean = new double[3];
    double[] deviation = new double[3];
    for (int c = 0; c < 3; c++) {
      mean[c] = sum[c] / count;
      deviation[c] = Math.sqrt(Math.max(0, squares[c] / count - mean[c] * mean[c]));
    }
    return new LabStatistics(mean, deviation);
  }

  /** L*, a*, b* of one pixel. */
  static double[] channels(RgbImage picture, int pixel) {
    byte[] rgb = picture.rgb();
    int at = 3 * pixel;
    Lab lab = Lab.of(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
    return new double[] {lab.l(), lab.a(), lab.b()};
  }
}
