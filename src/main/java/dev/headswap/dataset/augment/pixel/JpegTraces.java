package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;

/** What a JPEG of quality 70 to 99 leaves of the picture. */
final class JpegTraces implements PixelChange {

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    return StillImages.decode(StillImages.encodeJpeg(image, chance.integer(70, 99)));
  }
}
