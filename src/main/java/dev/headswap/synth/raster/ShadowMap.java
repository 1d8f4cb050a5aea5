package dev.headswap.synth.raster;

/**
 * What a distant lamp sees of the world around a point, and from it how much of the lamp a place
 * sees: percentage-closer filtering over nine neighbours (Reeves, Salesin, Cook 1987).
 */
final class ShadowMap {

  /** Added to depths, so that all are above 0, in centimetres. */
  private static final float OFFSET = 200;

  private final Coverage coverage = new Coverage();
  private final int size;
  private final float step;
  private final float bias;
  private final float[] axes = new float[9];
  private final float[] focus = new float[3];
  private float scale;

  /**
   * A map of {@code size} squared samples.
   *
   * @param step between the neighbours looked at, in samples: more is softer
   * @param bias how deep a place must lie behind what the lamp sees to be dark, in centimetres
   */
  ShadowMap(int size, float step, float bias) {
    this.size = size;
    this.step = step;
    this.bias = bias;
  }

  /** Looks from a lamp at everything around a point. */
  void look(Geometry geometry, float[] towardsLamp, double[] at, double radius) {
    aim(towardsLamp, at, radius);
    coverage.clear(size, size);
    int end = coverage.reserve(geometry);
    float[] p = geometry.places;
    float[] s = coverage.screen;
    for (int i = 0; i < end; i += 3) {
      s[i] = column(p[i], p[i + 1], p[i + 2]);
      s[i + 1] = row(p[i], p[i + 1], p[i + 2]);
      s[i + 2] = depth(p[i], p[i + 1], p[i + 2]);
    }
    coverage.drawShadows(geometry);
  }

  private void aim(float[] lamp, double[] at, double radius) {
    float[] side = Math.abs(lamp[1]) < 0.9 ? cross(0, 1, 0, lamp) : cross(1, 0, 0, lamp);
    float[] across = Light.unit(side[0], side[1], side[2]);
    float[] up = cross(lamp[0], lamp[1], lamp[2], across);
    System.arraycopy(across, 0, axes, 0, 3);
    System.arraycopy(up, 0, axes, 3, 3);
    System.arraycopy(lamp, 0, axes, 6, 3);
    for (int i = 0; i < 3; i++) {
      focus[i] = (float) at[i];
    }
    scale = (float) (size / (2 * radius));
  }

  private static float[] cross(float x, float y, float z, float[] b) {
    return new float[] {y * b[2] - z * b[1], z * b[0] - x * b[2], x * b[1] - y * b[0]};
  }

  private float column(float x, float y, float z) {
    return scale * along(0, x, y, z) + 0.5f * size;
  }

  private float row(float x, float y, float z) {
    return scale * along(3, x, y, z) + 0.5f * size;
  }

  private float depth(float x, float y, float z) {
    return along(6, x, y, z) + OFFSET;
  }

  private float along(int axis, float x, float y, float z) {
    return axes[axis] * (x - focus[0])
        + axes[axis + 1] * (y - focus[1])
        + axes[axis + 2] * (z - focus[2]);
  }

  /** How much of the lamp a place sees, 0 (shadow) to 1; places outside the map see all of it. */
  float visibility(float x, float y, float z) {
    float column = column(x, y, z);
    float row = row(x, y, z);
    float depth = depth(x, y, z) + bias;
    if (column < 2 * step || row < 2 * step || beyond(column) || beyond(row)) {
      return 1;
    }
    float seen = 0;
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        seen += tap(column + j * step, row + i * step, depth);
      }
    }
    return seen / 9;
  }

  private boolean beyond(float coordinate) {
    return coordinate > size - 2 * step - 2;
  }

  /** The share of the four samples around a place that do not hide it, weighted by closeness. */
  private float tap(float column, float row, float depth) {
    int x = (int) column;
    int y = (int) row;
    float fx = column - x;
    float fy = row - y;
    float[] near = coverage.nearness;
    int at = y * size + x;
    float top = (near[at] <= depth ? 1 - fx : 0) + (near[at + 1] <= depth ? fx : 0);
    float bottom =
        (near[at + size] <= depth ? 1 - fx : 0) + (near[at + size + 1] <= depth ? fx : 0);
    return top + fy * (bottom - top);
  }
}
