package dev.headswap.nn.layer;

/**
 * The power iteration of {@link SpectralNorm} in plain Java, to convergence, for starting values.
 */
final class PowerIteration {

  private static final int LIMIT = 200;
  private static final double CLOSE = 1e-4;

  private PowerIteration() {}

  /**
   * Turns u into the left singular vector of the largest singular value.
   *
   * @param matrix (rows, columns), row-major
   * @param u (rows), changed in place
   */
  static void settle(float[] matrix, float[] u) {
    int columns = matrix.length / u.length;
    double before = 0;
    for (int step = 0; step < LIMIT; step++) {
      float[] v = new float[columns];
      for (int row = 0; row < u.length; row++) {
        addRow(matrix, row * columns, u[row], v);
      }
      stretch(v);
      for (int row = 0; row < u.length; row++) {
        u[row] = dot(matrix, row * columns, v);
      }
      double sigma = stretch(u);
      if (Math.abs(sigma - before) <= CLOSE * sigma) {
        return;
      }
      before = sigma;
    }
  }

  private static void addRow(float[] matrix, int start, float factor, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * matrix[start + i];
    }
  }

  private static float dot(float[] matrix, int start, float[] v) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += matrix[start + i] * v[i];
    }
    return (float) sum;
  }

  private static double stretch(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    float factor = (float) (1 / Math.max(length, SpectralNorm.EPSILON));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
    return length;
  }
}
