package dev.headswap.eval.metric;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/**
 * Peak signal-to-noise ratio in dB: {@code 10 log10(255^2 / MSE)} over the R', G' and B' samples of
 * a region. Higher is better.
 */
public final class Psnr {

  /**
   * What equal pictures get instead of infinity, so that means stay finite: a single sample that is
   * off by one among those of a whole 512 x 512 picture gives 107.
   */
  public static final double CEILING = 110;

  private static final double PEAK = 255.0 * 255.0;

  private Psnr() {}

  /**
   * The ratio in a region.
   *
   * @param region pixels above a half count; at least one
   * @throws IllegalArgumentException if the sizes differ or the region is empty
   */
  public static double of(RgbImage picture, RgbImage truth, Mask region) {
    double mse = meanSquaredError(picture, truth, Region.of(region).expect(picture, truth));
    return mse == 0 ? CEILING : Math.min(CEILING, 10 * Math.log10(PEAK / mse));
  }

  /** The ratio over the whole picture. */
  public static double of(RgbImage picture, RgbImage truth) {
    return of(picture, truth, Mask.uniform(truth.width(), truth.height(), 1));
  }

  private static double meanSquaredError(RgbImage picture, RgbImage truth, Region region) {
    long sum = 0;
    for (int pixel : region.pixels()) {
      for (int at = 3 * pixel; at < 3 * pixel + 3; at++) {
        int difference = (picture.rgb()[at] & 0xff) - (truth.rgb()[at] & 0xff);
        sum += (long) difference * difference;
      }
    }
    return sum / (3.0 * region.pixels().length);
  }
}
