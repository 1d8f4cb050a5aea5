package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Filters;

/** A Gaussian of up to a pixel, the mean of 2x2 or 3x3, or the median of 3x3. */
final class Blur implements PixelChange {

  private static final double MOST_SIGMA = 1;

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    return switch (chance.integer(0, 2)) {
      case 0 -> Filters.gaussian(image, chance.between(0, MOST_SIGMA));
      case 1 -> Filters.mean(image, chance.integer(2, 3));
      default -> Filters.median(image, 3);
    };
  }
}
