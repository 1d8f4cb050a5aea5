package dev.headswap.dataset.lesson;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.dataset.augment.color.ColorJitter;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Filters;
import dev.headswap.image.Warp;

/**
 * What cameras, codecs and generators do to a picture: wrong colours or none, blur, too few pixels,
 * noise; each now and then.
 *
 * @param jitter of colours
 */
record CameraFaults(ColorJitter jitter) implements PixelChange {

  /** About what pictures of one scene differ by. */
  static final CameraFaults USUAL = new CameraFaults(new ColorJitter(0.3, 0.3, 0.4, 0.04));

  /** Colours say nothing any more. */
  static final CameraFaults COLOUR_BLIND = new CameraFaults(new ColorJitter(0.4, 0.4, 0.8, 0.25));

  private static final double JITTERED = 0.7;
  private static final double GRAY = 0.12;
  private static final double BLURRED = 0.3;
  private static final double SMALL = 0.2;
  private static final double NOISY = 0.3;

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    RgbImage made = chance.happens(JITTERED) ? jitter.apply(image, chance) : image;
    made = chance.happens(GRAY) ? gray(made) : made;
    made = chance.happens(BLURRED) ? Filters.gaussian(made, chance.between(0.4, 1.8)) : made;
    made = chance.happens(SMALL) ? small(made, chance.between(0.3, 0.8)) : made;
    return chance.happens(NOISY) ? noisy(made, chance.between(2, 24), chance) : made;
  }

  private static RgbImage gray(RgbImage image) {
    byte[] rgb = image.rgb().clone();
    for (int i = 0; i < rgb.length; i += 3) {
      int luma = 77 * (rgb[i] & 0xff) + 150 * (rgb[i + 1] & 0xff) + 29 * (rgb[i + 2] & 0xff);
      byte sample = (byte) (luma >> 8);
      rgb[i] = sample;
      rgb[i + 1] = sample;
      rgb[i + 2] = sample;
    }
    return new RgbImage(image.width(), image.height(), rgb);
  }

  private static RgbImage small(RgbImage image, double factor) {
    int width = Math.max(8, (int) (image.width() * factor));
    int height = Math.max(8, (int) (image.height() * factor));
    return Warp.resized(Warp.resized(image, width, height), image.width(), image.height());
  }

  /** Adds uniform noise within {@code reach / 2} of a sample. */
  private static RgbImage noisy(RgbImage image, double reach, Chance chance) {
    byte[] rgb = image.rgb().clone();
    long state = chance.seed() | 1;
    int scale = (int) (reach * 256);
    for (int i = 0; i < rgb.length; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      int noise = (int) ((state >>> 40 & 0xffff) * scale >> 24) - (scale >> 9);
      rgb[i] = (byte) Math.max(0, Math.min(255, (rgb[i] & 0xff) + noise));
    }
    return new RgbImage(image.width(), image.height(), rgb);
  }
}
