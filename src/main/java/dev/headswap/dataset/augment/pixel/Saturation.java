package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;

/** The S of HSV, 0 to 255, up to 20 higher or lower; H and V stay, and gray stays gray. */
final class Saturation implements PixelChange {

  private static final double MOST = 20;

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    return with(image, chance.between(-MOST, MOST));
  }

  static RgbImage with(RgbImage image, double change) {
    byte[] to = image.rgb().clone();
    for (int i = 0; i < to.length; i += 3) {
      pixel(to, i, change);
    }
    return new RgbImage(image.width(), image.height(), to);
  }

  private static void pixel(byte[] rgb, int at, double change) {
    int r = rgb[at] & 0xff;
    int g = rgb[at + 1] & 0xff;
    int b = rgb[at + 2] & 0xff;
    int value = Math.max(r, Math.max(g, b));
    int least = Math.min(r, Math.min(g, b));
    if (value == least) {
      return;
    }
    double saturation = 255.0 * (value - least) / value;
    double factor = Math.max(0, Math.min(saturation + change, 255)) / saturation;
    rgb[at] = Tone.clipped(value - (value - r) * factor);
    rgb[at + 1] = Tone.clipped(value - (value - g) * factor);
    rgb[at + 2] = Tone.clipped(value - (value - b) * factor);
  }
}
