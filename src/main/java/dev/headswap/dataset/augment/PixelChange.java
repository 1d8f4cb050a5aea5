package dev.headswap.dataset.augment;

import dev.headswap.frame.RgbImage;

/** Changes colours or sharpness, but moves nothing: labels and landmarks stay right. */
public interface PixelChange {

  /** A changed copy, as large as the picture. */
  RgbImage apply(RgbImage image, Chance chance);
}
