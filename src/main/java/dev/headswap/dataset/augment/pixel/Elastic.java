package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.MirroredWarp;
import java.util.SplittableRandom;

/**
 * Half the time each pixel is taken from up to 0.5 to 3.5 pixels away, hardly smoothed: frosted
 * glass. So short a way leaves labels and landmarks right.
 */
final class Elastic implements PixelChange {

  private static final double PROBABILITY = 0.5;
  private static final double LEAST = 0.5;
  private static final double MOST = 3.5;

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    if (!chance.happens(PROBABILITY)) {
      return image;
    }
    return with(image, chance.between(LEAST, MOST), new SplittableRandom(chance.seed()));
  }

  static RgbImage with(RgbImage image, double reach, SplittableRandom random) {
    float[] x = new float[image.width() * image.height()];
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      long bits = random.nextLong();
      x[i] = (float) (i % image.width() + reach * unit((int) bits));
      y[i] = (float) (i / image.width() + reach * unit((int) (bits >>> 32)));
    }
    return MirroredWarp.remapped(image, x, y);
  }

  /** -1 to 1. */
  private static double unit(int bits) {
    return bits / 2147483648.0;
  }
}
