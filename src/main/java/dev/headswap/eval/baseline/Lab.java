package dev.headswap.eval.baseline;

/**
 * CIE L*a*b* (D65) of sRGB, without native code.
 *
 * @param l 0 to 100
 * @param a green to red
 * @param b blue to yellow
 */
record Lab(double l, double a, double b) {

  /** The white of D65. */
  private static final double WHITE_X = 0.950456;

  private static final double WHITE_Z = 1.088754;
  private static final double EDGE = Math.pow(6.0 / 29, 3);
  private static final double[] LINEAR = linear();

  private static double[] linear() {
    double[] table = new double[256];
    for (int i = 0; i < 256; i++) {
      double v = i / 255.0;
      table[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
    return table;
  }

  /** Of samples of 0 to 255. */
  static Lab of(int red, int green, int blue) {
    double r = LINEAR[red];
    double g = LINEAR[green];
    double b = LINEAR[blue];
    double x = root((0.412453 * r + 0.357580 * g + 0.180423 * b) / WHITE_X);
    double y = root(0.212671 * r + 0.715160 * g + 0.072169 * b);
    double z = root((0.019334 * r + 0.119193 * g + 0.950227 * b) / WHITE_Z);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double root(double t) {
    return t > EDGE ? Math.cbrt(t) : t * 841 / 108 + 4.0 / 29;
  }

  /** Writes R', G', B', clipped to 0 to 255. */
  void put(byte[] rgb, int at) {
    double fy = (l + 16) / 116;
    double x = WHITE_X * cube(fy + a / 500);
    double y = cube(fy);
    double z = WHITE_Z * cube(fy - b / 200);
    rgb[at] = sample(3.240479 * x - 1.537150 * y - 0.498535 * z);
    rgb[at + 1] = sample(-0.969256 * x + 1.875992 * y + 0.041556 * z);
    rgb[at + 2] = sample(0.055648 * x - 0.204043 * y + 1.057311 * z);
  }

  private static double cube(double f) {
    return f > 6.0 / 29 ? f * f * f : (f - 4.0 / 29) * 108 / 841;
  }

  private static byte sample(double linear) {
    double v = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (byte) Math.round(255 * Math.max(0, Math.min(1, v)));
  }
}
