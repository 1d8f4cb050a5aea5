package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import java.util.SplittableRandom;

/**
 * Gaussian noise of a deviation of up to 5 % of the range, half the time the same in all channels.
 */
final class Grain implements PixelChange {

  private static final double MOST = 0.05 * 255;

  /** The deviation of the sum of four independent 16-bit numbers. */
  private static final double SUM_DEVIATION = 65536 * Math.sqrt(4 / 12.0);

  private static final double SUM_MEAN = 4 * 65535 / 2.0;

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    double sigma = chance.between(0, MOST);
    int channels = chance.happens(0.5) ? 3 : 1;
    return with(image, sigma, channels, new SplittableRandom(chance.seed()));
  }

  static RgbImage with(RgbImage image, double sigma, int channels, SplittableRandom random) {
    byte[] noisy = new byte[image.rgb().length];
    double noise = 0;
    for (int i = 0; i < noisy.length; i++) {
      if (channels == 3 || i % 3 == 0) {
        noise = sigma * normal(random.nextLong());
      }
      noisy[i] = Tone.clipped((image.rgb()[i] & 0xff) + noise);
    }
    return new RgbImage(image.width(), image.height(), noisy);
  }

  /** Nearly normal: a sum of four (Irwin-Hall), which is much faster than the real thing. */
  private static double normal(long bits) {
    long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
    return (sum - SUM_MEAN) / SUM_DEVIATION;
  }
}
