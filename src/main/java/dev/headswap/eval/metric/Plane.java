package dev.headswap.eval.metric;

/**
 * One channel of a picture, rows from top to bottom.
 *
 * @param values {@code width * height}
 */
record Plane(int width, int height, double[] values) {

  /** The product of the two at each pixel. */
  Plane times(Plane other) {
    double[] product = new double[values.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = values[i] * other.values[i];
    }
    return new Plane(width, height, product);
  }

  /** Half as wide and high, each pixel the mean of four; an odd last row or column is dropped. */
  Plane halved() {
    int w = width / 2;
    int h = height / 2;
    double[] mean = new double[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int at = 2 * y * width + 2 * x;
        double sum = values[at] + values[at + 1] + values[at + width] + values[at + width + 1];
        mean[y * w + x] = sum / 4;
      }
    }
    return new Plane(w, h, mean);
  }
}
