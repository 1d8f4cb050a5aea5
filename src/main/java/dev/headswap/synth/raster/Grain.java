package dev.headswap.synth.raster;

/** Smooth value noise on a surface, the same for the same place. */
final class Grain {

  private Grain() {}

  /** Streaks along the first coordinate, -1 to 1; coordinates in centimetres. */
  static float streaks(float along, float across) {
    return 0.6f * noise(along * 0.35f, across * 7) + 0.4f * noise(along * 0.6f + 9, across * 17);
  }

  /** Spots of about a millimetre and larger, -1 to 1. */
  static float mottle(float u, float v) {
    return 0.5f * noise(u * 2.1f, v * 2.1f) + 0.5f * noise(u * 6.3f + 5, v * 6.3f);
  }

  /** One octave, -1 to 1, one value for each cell of side 1, bilinear between. */
  static float noise(float x, float y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    float fx = x - column;
    float fy = y - row;
    float sx = fx * fx * (3 - 2 * fx);
    float sy = fy * fy * (3 - 2 * fy);
    float top = mix(hash(column, row), hash(column + 1, row), sx);
    float bottom = mix(hash(column, row + 1), hash(column + 1, row + 1), sx);
    return mix(top, bottom, sy);
  }

  private static float mix(float a, float b, float t) {
    return a + t * (b - a);
  }

  private static float hash(int x, int y) {
    int h = x * 0x27d4eb2d ^ y * 0x165667b1;
    h = (h ^ h >>> 15) * 0x2c1b3c6d;
    h = (h ^ h >>> 12) * 0x297a2d39;
    return (h ^ h >>> 15) * (1f / (1 << 31));
  }
}
