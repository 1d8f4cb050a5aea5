package dev.headswap.eval.metric;

/**
 * The two factors of SSIM at each pixel of one channel (Wang et al. 2004): how alike the local
 * means are, and how alike contrast and structure are. K1 = 0.01, K2 = 0.03, peak 255, variances
 * without Bessel's correction.
 *
 * @param luminance at most 1
 * @param structure -1 to 1
 */
record StructureMaps(double[] luminance, double[] structure) {

  private static final double C1 = Math.pow(0.01 * 255, 2);
  private static final double C2 = Math.pow(0.03 * 255, 2);

  static StructureMaps of(Plane x, Plane y) {
    double[] meanX = GaussianWindow.mean(x).values();
    double[] meanY = GaussianWindow.mean(y).values();
    double[] squareX = GaussianWindow.mean(x.times(x)).values();
    double[] squareY = GaussianWindow.mean(y.times(y)).values();
    double[] product = GaussianWindow.mean(x.times(y)).values();
    double[] luminance = new double[meanX.length];
    double[] structure = new double[meanX.length];
    for (int i = 0; i < luminance.length; i++) {
      double mx = meanX[i];
      double my = meanY[i];
      luminance[i] = (2 * mx * my + C1) / (mx * mx + my * my + C1);
      double variances = squareX[i] - mx * mx + squareY[i] - my * my;
      structure[i] = (2 * (product[i] - mx * my) + C2) / (variances + C2);
    }
    return new StructureMaps(luminance, structure);
  }

  /** SSIM at one pixel. */
  double similarity(int pixel) {
    return luminance[pixel] * structure[pixel];
  }
}
