package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Filters;

/** Blends with a relief lit from the upper left, of a strength of up to 0.5. */
final class Emboss implements PixelChange {

  private static final double MOST_STRENGTH = 0.5;

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    return with(image, chance.between(0, 1), chance.between(0, MOST_STRENGTH));
  }

  static RgbImage with(RgbImage image, double alpha, double strength) {
    float corner = (float) (alpha * (1 + strength));
    float side = (float) (alpha * strength);
    return Filters.weighted(
        image, new float[] {-corner, -side, 0, -side, 1, side, 0, side, corner});
  }
}
