package dev.headswap.eval.metric;

/**
 * The window of SSIM: 11 x 11 taps of a Gaussian of 1.5 pixels. At the border the picture is
 * mirrored with its edge repeated, as scikit-image does.
 */
final class GaussianWindow {

  /** How far it reaches to either side, in pixels. */
  static final int RADIUS = 5;

  private static final double SIGMA = 1.5;
  private static final double[] TAPS = taps();

  private GaussianWindow() {}

  private static double[] taps() {
    double[] taps = new double[2 * RADIUS + 1];
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      double distance = (i - RADIUS) / SIGMA;
      taps[i] = Math.exp(-distance * distance / 2);
      sum += taps[i];
    }
    for (int i = 0; i < taps.length; i++) {
      taps[i] /= sum;
    }
    return taps;
  }

  /** The weighted mean around each pixel. */
  static Plane mean(Plane plane) {
    return transposedMean(transposedMean(plane));
  }

  /** The mean along rows, with rows and columns exchanged. */
  private static Plane transposedMean(Plane plane) {
    int width = plane.width();
    int height = plane.height();
    double[] row = new double[width + 2 * RADIUS];
    double[] turned = new double[width * height];
    for (int y = 0; y < height; y++) {
      mirror(plane.values(), y * width, width, row);
      double[] means = means(row, width);
      for (int x = 0; x < width; x++) {
        turned[x * height + y] = means[x];
      }
    }
    return new Plane(height, width, turned);
  }

  private static void mirror(double[] values, int from, int width, double[] row) {
    for (int i = 0; i < row.length; i++) {
      int x = Math.floorMod(i - RADIUS, 2 * width);
      row[i] = values[from + (x < width ? x : 2 * width - 1 - x)];
    }
  }

  /** Tap by tap over the whole row: a loop that the compiler turns into vector instructions. */
  private static double[] means(double[] row, int width) {
    double[] means = new double[width];
    for (int tap = 0; tap < TAPS.length; tap++) {
      double weight = TAPS[tap];
      for (int x = 0; x < width; x++) {
        means[x] += weight * row[x + tap];
      }
    }
    return means;
  }
}
