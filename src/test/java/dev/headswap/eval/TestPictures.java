package dev.headswap.eval;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/** Pictures made by formulas that Python evaluates as well, so that scikit-image sees the same. */
public final class TestPictures {

  private TestPictures() {}

  /** {@code int(128 + 60 sin(x/9 + c) + 50 cos(y/7 - c))} at x, y and channel c. */
  public static RgbImage waves(int width, int height) {
    RgbImage picture = RgbImage.black(width, height);
    for (int i = 0; i < picture.rgb().length; i++) {
      int x = i / 3 % width;
      int y = i / 3 / width;
      int c = i % 3;
      double value = 128 + 60 * Math.sin(x / 9.0 + c) + 50 * Math.cos(y / 7.0 - c);
      picture.rgb()[i] = (byte) (int) value;
    }
    return picture;
  }

  /** Adds {@code (7919 x + 104729 y + 1299709 c) mod (2 s + 1) - s}, clipped to 0 to 255. */
  public static RgbImage noisy(RgbImage picture, int strength) {
    byte[] rgb = picture.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      long x = i / 3 % picture.width();
      long y = i / 3 / picture.width();
      long hash = x * 7919 + y * 104729 + i % 3 * 1299709L;
      int value = (rgb[i] & 0xff) + (int) (hash % (2 * strength + 1)) - strength;
      rgb[i] = (byte) Math.max(0, Math.min(255, value));
    }
    return new RgbImage(picture.width(), picture.height(), rgb);
  }

  /** The same level everywhere. */
  public static RgbImage flat(int width, int height, int level) {
    RgbImage picture = RgbImage.black(width, height);
    java.util.Arrays.fill(picture.rgb(), (byte) level);
    return picture;
  }

  /** 1 within a radius of a point, 0 elsewhere. */
  public static Mask disc(int width, int height, double x, double y, double radius) {
    float[] alpha = new float[width * height];
    for (int i = 0; i < alpha.length; i++) {
      double dx = i % width - x;
      double dy = i / width - y;
      alpha[i] = dx * dx + dy * dy < radius * radius ? 1 : 0;
    }
    return new Mask(width, height, alpha);
  }
}
