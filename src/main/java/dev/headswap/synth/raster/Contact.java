package dev.headswap.synth.raster;

/**
 * How open a place is, judged from the depths of its neighbourhood in the picture: dark in folds,
 * under lids and at hair, as ambient occlusion in screen space (Mittring 2007). Opposite neighbours
 * are judged together, so that a slope is not taken for a fold.
 */
final class Contact {

  /** Steps to one of two opposite neighbours, in centimetres. */
  private static final float[] STEPS = {0.3f, 0.1f, -0.15f, 0.42f, 0.6f, 0.35f, -0.55f, 0.5f};

  /** Nothing counts as nearer or farther than this, in centimetres. */
  private static final float REACH = 0.55f;

  /** What is nearer by more than this stands apart and leaves no mark, in centimetres. */
  private static final float FAR = 1.6f;

  private Coverage coverage = new Coverage();
  private float samplesPerReach;

  /** Makes ready for a picture; scale is in samples, at a distance of one centimetre. */
  void look(Coverage samples, float scale) {
    coverage = samples;
    samplesPerReach = scale;
  }

  /** 1 in the open, less in folds, at least 0. */
  float open(int column, int row) {
    float near = coverage.nearness[row * coverage.width + column];
    float perCentimetre = Math.max(3, samplesPerReach * near);
    float toDepth = 1 / (near * near);
    float closed = 0;
    for (int i = 0; i < STEPS.length; i += 2) {
      int dx = Math.round(STEPS[i] * perCentimetre);
      int dy = Math.round(STEPS[i + 1] * perCentimetre);
      float pair =
          nearer(column + dx, row + dy, near, toDepth)
              + nearer(column - dx, row - dy, near, toDepth);
      closed += Math.max(0, pair);
    }
    return Math.max(0, 1 - closed * (1.1f / REACH) / (STEPS.length / 2));
  }

  private float nearer(int column, int row, float near, float toDepth) {
    int x = Math.max(0, Math.min(coverage.width - 1, column));
    int y = Math.max(0, Math.min(coverage.height - 1, row));
    float depth = (coverage.nearness[y * coverage.width + x] - near) * toDepth;
    if (depth > FAR) {
      return 0;
    }
    return Math.max(-REACH, Math.min(REACH, depth > REACH ? REACH * fade(depth) : depth));
  }

  /** 1 at {@link #REACH}, 0 at {@link #FAR}. */
  private static float fade(float depth) {
    return (FAR - depth) / (FAR - REACH);
  }
}
