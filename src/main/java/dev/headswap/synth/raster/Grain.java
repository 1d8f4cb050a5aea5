package dev.headswap.synth.raster;

/** Patterns that stick to a surface; coordinates in centimetres. */
final class Grain {

  private Grain() {}

  /** Streaks along the first coordinate, -1 to 1. */
  static float streaks(float along, float across) {
    return 0.6f * Noise.at(along * 0.35f, across * 7) + 0.4f * Noise.at(along * 0.6f, across * 17);
  }

  /** Spots of about a millimetre and larger, -1 to 1. */
  static float mottle(float u, float v) {
    return 0.5f * Noise.at(u * 2.1f, v * 2.1f) + 0.5f * Noise.at(u * 6.3f + 5, v * 6.3f);
  }
}
