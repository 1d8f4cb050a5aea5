package dev.headswap.synth.space;

/**
 * An affine map of space, {@code p' = M p + t}.
 *
 * @param m nine numbers, row by row
 * @param t three numbers, in centimetres
 */
public record Transform(double[] m, double[] t) {

  /** Leaves every point where it is. */
  public static final Transform IDENTITY =
      new Transform(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new double[3]);

  /** A shift in centimetres. */
  public static Transform shift(double x, double y, double z) {
    return new Transform(IDENTITY.m, new double[] {x, y, z});
  }

  /** A turn about the x axis; positive turns y towards z. */
  public static Transform aboutX(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Transform(new double[] {1, 0, 0, 0, c, -s, 0, s, c}, new double[3]);
  }

  /** A turn about the y axis; positive turns z towards x. */
  public static Transform aboutY(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Transform(new double[] {c, 0, s, 0, 1, 0, -s, 0, c}, new double[3]);
  }

  /** A turn about the z axis; positive turns x towards y. */
  public static Transform aboutZ(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Transform(new double[] {c, -s, 0, s, c, 0, 0, 0, 1}, new double[3]);
  }

  /** The same growth in all directions. */
  public static Transform scale(double factor) {
    return new Transform(new double[] {factor, 0, 0, 0, factor, 0, 0, 0, factor}, new double[3]);
  }

  /** This first, then the other. */
  public Transform then(Transform next) {
    double[] product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          product[3 * row + column] += next.m[3 * row + k] * m[3 * k + column];
        }
      }
    }
    return new Transform(product, next.apply(t));
  }

  /** This about another centre than the origin. */
  public Transform around(double x, double y, double z) {
    return shift(-x, -y, -z).then(this).then(shift(x, y, z));
  }

  /** Where a point goes: three numbers. */
  public double[] apply(double... p) {
    double[] to = new double[3];
    for (int row = 0; row < 3; row++) {
      to[row] = m[3 * row] * p[0] + m[3 * row + 1] * p[1] + m[3 * row + 2] * p[2] + t[row];
    }
    return to;
  }

  /** Where packed points go: three numbers each. */
  public float[] applyAll(float[] points) {
    float[] to = new float[points.length];
    for (int i = 0; i < points.length; i += 3) {
      double[] p = apply(points[i], points[i + 1], points[i + 2]);
      to[i] = (float) p[0];
      to[i + 1] = (float) p[1];
      to[i + 2] = (float) p[2];
    }
    return to;
  }
}
