package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Filters;

/** Blends the edges of the picture in, here more and there less: smooth noise says where. */
final class Edges implements PixelChange {

  private static final float[] LAPLACE = {0, 1, 0, 1, -4, 1, 0, 1, 0};
  private static final double LEAST = 0.5;

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    float most = (float) chance.between(LEAST, 1);
    Mask where = SmoothNoise.draw(image.width(), image.height(), chance);
    return Mixing.of(image, Filters.weighted(image, LAPLACE), scaled(where, most));
  }

  private static Mask scaled(Mask mask, float factor) {
    return mask.times(Mask.uniform(mask.width(), mask.height(), factor));
  }
}
