package dev.headswap.dataset.augment.color;

import dev.headswap.frame.RgbImage;

/** A picture in floats, 0 to 255, whose colours are changed in place, clipped after each change. */
final class ColorPlane {

  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  private final int width;
  private final int height;
  private final float[] rgb;

  private ColorPlane(int width, int height, float[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  static ColorPlane of(RgbImage image) {
    float[] rgb = new float[image.rgb().length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = image.rgb()[i] & 0xff;
    }
    return new ColorPlane(image.width(), image.height(), rgb);
  }

  RgbImage image() {
    byte[] bytes = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      bytes[i] = (byte) Math.round(rgb[i]);
    }
    return new RgbImage(width, height, bytes);
  }

  void brightness(double factor) {
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = clipped((float) (rgb[i] * factor));
    }
  }

  void contrast(double factor) {
    float mean = meanGray();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = clipped((float) (mean + (rgb[i] - mean) * factor));
    }
  }

  private float meanGray() {
    double sum = 0;
    for (int i = 0; i < rgb.length; i += 3) {
      sum += gray(i);
    }
    return (float) (sum * 3 / rgb.length);
  }

  void saturation(double factor) {
    for (int i = 0; i < rgb.length; i += 3) {
      float gray = gray(i);
      for (int c = i; c < i + 3; c++) {
        rgb[c] = clipped((float) (gray + (rgb[c] - gray) * factor));
      }
    }
  }

  private float gray(int i) {
    return RED * rgb[i] + GREEN * rgb[i + 1] + BLUE * rgb[i + 2];
  }

  /**
   * Turns the hue of HSV; its S and V stay.
   *
   * @param turn a part of the circle
   */
  void hue(double turn) {
    for (int i = 0; i < rgb.length; i += 3) {
      float value = Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
      float chroma = value - Math.min(rgb[i], Math.min(rgb[i + 1], rgb[i + 2]));
      if (chroma > 0) {
        double sixths = (sixths(i, value, chroma) + 6 * turn + 6) % 6;
        rgb[i] = channel(5, sixths, value, chroma);
        rgb[i + 1] = channel(3, sixths, value, chroma);
        rgb[i + 2] = channel(1, sixths, value, chroma);
      }
    }
  }

  /** The hue, 0 to 6. */
  private double sixths(int i, float value, float chroma) {
    if (value == rgb[i]) {
      return (rgb[i + 1] - rgb[i + 2]) / chroma;
    }
    return value == rgb[i + 1]
        ? 2 + (rgb[i + 2] - rgb[i]) / chroma
        : 4 + (rgb[i] - rgb[i + 1]) / chroma;
  }

  private static float channel(int offset, double sixths, float value, float chroma) {
    double k = (offset + sixths) % 6;
    return (float) (value - chroma * Math.max(0, Math.min(Math.min(k, 4 - k), 1)));
  }

  private static float clipped(float value) {
    return Math.max(0, Math.min(value, 255));
  }
}
