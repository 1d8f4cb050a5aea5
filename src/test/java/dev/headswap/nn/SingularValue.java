package dev.headswap.nn;

import ai.djl.ndarray.NDArray;

/** The largest singular value of a weight by 500 power iterations, apart from the product's own. */
public final class SingularValue {

  private SingularValue() {}

  /** Of (out, ...) as a matrix with {@code out} rows. */
  public static double largest(NDArray weight) {
    int rows = (int) weight.getShape().get(0);
    float[] matrix = weight.toFloatArray();
    int columns = matrix.length / rows;
    double[] v = new double[columns];
    java.util.Arrays.setAll(v, i -> Math.cos(i));
    double sigma = 0;
    for (int step = 0; step < 500; step++) {
      double[] u = new double[rows];
      for (int i = 0; i < matrix.length; i++) {
        u[i / columns] += matrix[i] * v[i % columns];
      }
      double[] next = new double[columns];
      for (int i = 0; i < matrix.length; i++) {
        next[i % columns] += matrix[i] * u[i / columns];
      }
      sigma = Math.sqrt(length(next) / length(v));
      double length = length(next);
      java.util.Arrays.setAll(v, i -> next[i] / length);
    }
    return sigma;
  }

  private static double length(double[] vector) {
    return Math.sqrt(java.util.Arrays.stream(vector).map(x -> x * x).sum());
  }
}
