package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Filters;

/** Blends with what stands out from its eight neighbours, 0.75 to 1.5 times as light. */
final class Sharpen implements PixelChange {

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    return with(image, chance.between(0, 1), chance.between(0.75, 1.5));
  }

  static RgbImage with(RgbImage image, double alpha, double lightness) {
    float a = (float) alpha;
    float centre = (float) (1 - alpha + alpha * (8 + lightness));
    return Filters.weighted(image, new float[] {-a, -a, -a, -a, centre, -a, -a, -a, -a});
  }
}
