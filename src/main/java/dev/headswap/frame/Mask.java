package dev.headswap.frame;

/**
 * How much of something each pixel has, 0 (none) to 1 (all), rows from top to bottom.
 *
 * @param alpha {@code width * height} values
 */
public record Mask(int width, int height, float[] alpha) {

  public Mask {
    if (alpha.length != width * height) {
      throw new IllegalArgumentException(
          "%d values required for %dx%d but were %d"
              .formatted(width * height, width, height, alpha.length));
    }
  }

  /** The same value everywhere. */
  public static Mask uniform(int width, int height, float value) {
    float[] alpha = new float[width * height];
    java.util.Arrays.fill(alpha, value);
    return new Mask(width, height, alpha);
  }

  /** The value at (x, y). */
  public float at(int x, int y) {
    return alpha[y * width + x];
  }

  /** Whether it is 0 everywhere. */
  public boolean isEmpty() {
    for (float value : alpha) {
      if (value > 0) {
        return false;
      }
    }
    return true;
  }

  /** The larger of the two at each pixel. */
  public Mask union(Mask other) {
    float[] joined = new float[alpha.length];
    for (int i = 0; i < alpha.length; i++) {
      joined[i] = Math.max(alpha[i], other.alpha[i]);
    }
    return new Mask(width, height, joined);
  }

  /** The product of the two at each pixel. */
  public Mask times(Mask other) {
    float[] product = new float[alpha.length];
    for (int i = 0; i < alpha.length; i++) {
      product[i] = alpha[i] * other.alpha[i];
    }
    return new Mask(width, height, product);
  }
}
