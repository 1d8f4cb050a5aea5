package dev.headswap.eval.metric;

import dev.headswap.frame.Landmarks;

/**
 * How a head is turned, from its landmarks: the weak perspective view of an average face that fits
 * the points that hardly move with expression (corners of the eyes, nose, ends of the brows) best
 * in the least-squares sense.
 *
 * @param right the direction of the picture's x axis in the head's own axes, of length 1
 * @param up the direction that points up in the picture, of length 1 and perpendicular
 */
record HeadOrientation(double[] right, double[] up) {

  /** Number, then x to the right of the picture, y up, z towards the camera, in centimetres. */
  private static final double[][] AVERAGE_FACE = {
    {17, -5.2, 2.0, -1.2},
    {21, -1.3, 2.3, 1.0},
    {22, 1.3, 2.3, 1.0},
    {26, 5.2, 2.0, -1.2},
    {27, 0, 0.6, 1.0},
    {28, 0, -0.6, 1.7},
    {29, 0, -1.8, 2.5},
    {30, 0, -3.0, 3.3},
    {31, -1.5, -3.9, 1.2},
    {33, 0, -4.0, 1.9},
    {35, 1.5, -3.9, 1.2},
    {36, -4.4, 0, -1.2},
    {39, -1.7, -0.1, -0.1},
    {42, 1.7, -0.1, -0.1},
    {45, 4.4, 0, -1.2},
  };

  static HeadOrientation of(Landmarks landmarks) {
    double[][] normal = new double[4][4];
    double[] x = new double[4];
    double[] y = new double[4];
    for (double[] point : AVERAGE_FACE) {
      double[] row = {point[1], point[2], point[3], 1};
      int index = (int) point[0];
      add(row, landmarks.xy()[2 * index], -landmarks.xy()[2 * index + 1], normal, x, y);
    }
    return orthonormal(LinearSystem.solve(normal, x), LinearSystem.solve(normal, y));
  }

  private static void add(
      double[] row, double px, double py, double[][] normal, double[] x, double[] y) {
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        normal[i][j] += row[i] * row[j];
      }
      x[i] += row[i] * px;
      y[i] += row[i] * py;
    }
  }

  /** The nearest pair of perpendicular directions: both turn by half of what is missing. */
  private static HeadOrientation orthonormal(double[] x, double[] y) {
    double[] r = unit(x);
    double[] u = unit(y);
    double half = dot(r, u) / 2;
    double[] right = new double[3];
    double[] up = new double[3];
    for (int i = 0; i < 3; i++) {
      right[i] = r[i] - half * u[i];
      up[i] = u[i] - half * r[i];
    }
    return new HeadOrientation(unit(right), unit(up));
  }

  private static double[] unit(double[] v) {
    double length = Math.sqrt(dot(v, v));
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /**
   * The angle of the one rotation between two orientations, in degrees, 0 to 180: by the distance
   * of the two matrices, {@code 2 sqrt(2) sin(angle / 2)}, which is exact for small angles, too.
   */
  double degreesFrom(HeadOrientation other) {
    double squares =
        squaredDistance(right, other.right)
            + squaredDistance(up, other.up)
            + squaredDistance(cross(right, up), cross(other.right, other.up));
    return Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(squares / 8))));
  }

  private static double squaredDistance(double[] a, double[] b) {
    double[] d = {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    return dot(d, d);
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
