package dev.headswap.eval.metric;

/** Solves a few linear equations. */
final class LinearSystem {

  private LinearSystem() {}

  /**
   * The x of {@code A x = b} by Gaussian elimination with pivots; the arguments stay as they are.
   *
   * @param a square and not singular
   */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] rows = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], 0, rows[i], 0, n);
      rows[i][n] = b[i];
    }
    for (int column = 0; column < n; column++) {
      pivot(rows, column);
      for (int row = column + 1; row < n; row++) {
        subtract(rows[row], rows[column], rows[row][column] / rows[column][column]);
      }
    }
    return back(rows);
  }

  private static void pivot(double[][] rows, int column) {
    int best = column;
    for (int row = column + 1; row < rows.length; row++) {
      best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
    }
    double[] swapped = rows[column];
    rows[column] = rows[best];
    rows[best] = swapped;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * row[i];
    }
  }

  private static double[] back(double[][] rows) {
    int n = rows.length;
    double[] x = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double rest = rows[row][n];
      for (int column = row + 1; column < n; column++) {
        rest -= rows[row][column] * x[column];
      }
      x[row] = rest / rows[row][row];
    }
    return x;
  }
}
