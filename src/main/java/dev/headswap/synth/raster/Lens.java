package dev.headswap.synth.raster;

/** A lens that spreads the light of each pixel a little, along rows and then along columns. */
final class Lens {

  private Lens() {}

  /** Replaces light in place; pixels beyond the border are as the last ones within. */
  static void soften(float[] light, int width, int height, float share) {
    for (int y = 0; y < height; y++) {
      for (int channel = 0; channel < 3; channel++) {
        spread(light, 3 * y * width + channel, 3, width, share);
      }
    }
    for (int i = 0; i < 3 * width; i++) {
      spread(light, i, 3 * width, height, share);
    }
  }

  private static void spread(float[] light, int first, int step, int count, float share) {
    float before = light[first];
    int last = first + (count - 1) * step;
    for (int i = first; i <= last; i += step) {
      float here = light[i];
      float after = light[Math.min(last, i + step)];
      light[i] = here + share * (before - 2 * here + after);
      before = here;
    }
  }
}
