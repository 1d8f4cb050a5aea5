package dev.headswap.synth.raster;

import dev.headswap.frame.RgbImage;

/**
 * Makes sRGB out of light.
 *
 * @param softness of the lens: the part of a pixel's light that each of its four neighbours gets, 0
 *     (sharp) to 0.2
 * @param noise strength of the sensor's noise, in parts of full white
 * @param seed of that noise
 */
public record Film(double softness, double noise, long seed) {

  /** Neither soft nor noisy. */
  public static final Film PERFECT = new Film(0, 0, 0);

  private static final int STEPS = 8192;
  private static final double BRIGHTEST = 4;

  /** The sRGB code value of light from 0 to {@link #BRIGHTEST}, in 1/256 of a level. */
  private static final float[] CURVE = curve();

  private static float[] curve() {
    float[] curve = new float[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      curve[i] = (float) (255 * encode(shoulder(root(i))));
    }
    return curve;
  }

  /** Steps are equal in the square root of light, which is closer to what sRGB does. */
  private static double root(int step) {
    double t = (double) step / STEPS;
    return t * t * BRIGHTEST;
  }

  /** Straight up to 0.6, then ever flatter towards 1. */
  private static double shoulder(double x) {
    double knee = 0.6;
    return x < knee ? x : knee + (1 - knee) * (1 - Math.exp(-(x - knee) / (1 - knee)));
  }

  private static double encode(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }

  /** The same film with the noise of one moment. */
  public Film at(double seconds) {
    return new Film(softness, noise, seed + Math.round(seconds * 1000) * 0x1000193L);
  }

  RgbImage develop(float[] light, int width, int height) {
    if (softness > 0) {
      Lens.soften(light, width, height, (float) softness);
    }
    byte[] rgb = new byte[3 * width * height];
    float scale = (float) (1 / BRIGHTEST);
    for (int i = 0; i < rgb.length; i++) {
      float part = Math.max(0, Math.min(1, light[i] * scale));
      float level = CURVE[(int) (STEPS * (float) Math.sqrt(part))];
      float grain = noise == 0 ? 0 : (float) (255 * noise) * triangular(seed + i);
      rgb[i] = (byte) Math.max(0, Math.min(255, (int) (level + grain + 0.5f)));
    }
    return new RgbImage(width, height, rgb);
  }

  /** Noise of mean 0 and deviation 1: the sum of two even ones. */
  private static float triangular(long at) {
    long h = (at + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    h = (h ^ h >>> 29) * 0x94d049bb133111ebL;
    h ^= h >>> 32;
    return ((h & 0xffff) + (h >>> 16 & 0xffff) - 65535) * (2.449f / 65535);
  }
}
