package dev.headswap.dataset.augment.pixel;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/** One picture over another. */
final class Mixing {

  private Mixing() {}

  /** {@code a (1 - weight) + b weight} at each pixel. */
  static RgbImage of(RgbImage a, RgbImage b, Mask weight) {
    byte[] mixed = new byte[a.rgb().length];
    for (int i = 0; i < mixed.length; i++) {
      float w = weight.alpha()[i / 3];
      mixed[i] = (byte) Math.round((a.rgb()[i] & 0xff) * (1 - w) + (b.rgb()[i] & 0xff) * w);
    }
    return new RgbImage(a.width(), a.height(), mixed);
  }
}
