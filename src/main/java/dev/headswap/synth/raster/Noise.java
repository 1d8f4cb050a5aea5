package dev.headswap.synth.raster;

/** Smooth value noise of the plane: one value for each cell of side 1, bilinear between. */
public final class Noise {

  private Noise() {}

  /** One octave, -1 to 1. */
  public static float at(float x, float y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    float fx = x - column;
    float fy = y - row;
    float sx = fx * fx * (3 - 2 * fx);
    float sy = fy * fy * (3 - 2 * fy);
    float top = mix(cell(column, row), cell(column + 1, row), sx);
    float bottom = mix(cell(column, row + 1), cell(column + 1, row + 1), sx);
    return mix(top, bottom, sy);
  }

  /** Three octaves, -1 to 1. */
  public static float rough(float x, float y) {
    return 0.55f * at(x, y)
        + 0.3f * at(2.1f * x + 17, 2.1f * y)
        + 0.15f * at(4.3f * x, 4.3f * y + 9);
  }

  private static float mix(float a, float b, float t) {
    return a + t * (b - a);
  }

  /** The value of a whole place, -1 to 1. */
  public static float cell(int x, int y) {
    int h = x * 0x27d4eb2d ^ y * 0x165667b1;
    h = (h ^ h >>> 15) * 0x2c1b3c6d;
    h = (h ^ h >>> 12) * 0x297a2d39;
    return (h ^ h >>> 15) * 0x1.0p-31f;
  }
}
