package dev.headswap.frame;

/**
 * An 8-bit picture: full-range R'G'B', interleaved in the order R, G, B, rows from top to bottom.
 *
 * <p>Ownership: the array is shared, not copied. Whoever holds an image may read it; nobody writes
 * into one that was handed over.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb {@code width * height * 3} samples
 */
public record RgbImage(int width, int height, byte[] rgb) {

  public RgbImage {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture of at least 1x1 is required but was %dx%d".formatted(width, height));
    }
    if (rgb.length != width * height * 3) {
      throw new IllegalArgumentException(
          "%d samples required for %dx%d RGB but were %d"
              .formatted(width * height * 3, width, height, rgb.length));
    }
  }

  /** A black picture. */
  public static RgbImage black(int width, int height) {
    return new RgbImage(width, height, new byte[width * height * 3]);
  }

  /** The red sample at (x, y), 0 to 255. */
  public int red(int x, int y) {
    return sample(x, y, 0);
  }

  /** The green sample at (x, y), 0 to 255. */
  public int green(int x, int y) {
    return sample(x, y, 1);
  }

  /** The blue sample at (x, y), 0 to 255. */
  public int blue(int x, int y) {
    return sample(x, y, 2);
  }

  private int sample(int x, int y, int channel) {
    return rgb[(y * width + x) * 3 + channel] & 0xff;
  }

  /** The part of this picture inside a box, which must lie within it; the samples are copied. */
  public RgbImage part(int left, int top, int partWidth, int partHeight) {
    RgbImage part = black(partWidth, partHeight);
    for (int row = 0; row < partHeight; row++) {
      int from = ((top + row) * width + left) * 3;
      System.arraycopy(rgb, from, part.rgb, row * partWidth * 3, partWidth * 3);
    }
    return part;
  }
}
