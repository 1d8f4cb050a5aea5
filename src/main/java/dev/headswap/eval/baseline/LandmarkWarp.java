package dev.headswap.eval.baseline;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;

/**
 * Bends a picture so that its landmarks lie where others are: moving least squares with
 * similarities (Schaefer, McPhail and Warren 2006). Near the points it follows them; hair and ears,
 * which have none, go with the face as a whole. Bilinear, black outside; the map is computed on
 * every fourth pixel and interpolated between.
 */
final class LandmarkWarp {

  private static final int GRID = 4;

  /** Added to squared distances, in square pixels: a point pulls softly, not like a needle. */
  private static final double SOFTNESS = 9;

  private final Landmarks from;
  private final Landmarks to;
  private final int columns;
  private final Point[] grid;

  /**
   * A warp between squares of one size.
   *
   * @param from where the landmarks are
   * @param to where they shall be
   */
  LandmarkWarp(Landmarks from, Landmarks to, int size) {
    this.from = from;
    this.to = to;
    this.columns = size / GRID + 2;
    this.grid = new Point[columns * columns];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = origin(GRID * (i % columns), GRID * (i / columns));
    }
  }

  /** Where the output's point (x, y) comes from. */
  private Point origin(double x, double y) {
    double[] weights = new double[Landmarks.COUNT];
    double total = 0;
    double px = 0;
    double py = 0;
    double qx = 0;
    double qy = 0;
    for (int i = 0; i < weights.length; i++) {
      double dx = to.xy()[2 * i] - x;
      double dy = to.xy()[2 * i + 1] - y;
      double near = 1 / (dx * dx + dy * dy + SOFTNESS);
      double w = near * near;
      weights[i] = w;
      total += w;
      px += w * to.xy()[2 * i];
      py += w * to.xy()[2 * i + 1];
      qx += w * from.xy()[2 * i];
      qy += w * from.xy()[2 * i + 1];
    }
    return moved(
        x, y, weights, new Point(px / total, py / total), new Point(qx / total, qy / total));
  }

  /** The weighted similarity about the two weighted means, at (x, y). */
  private Point moved(double x, double y, double[] weights, Point p, Point q) {
    double spread = 0;
    double dot = 0;
    double cross = 0;
    for (int i = 0; i < weights.length; i++) {
      double u = to.xy()[2 * i] - p.x();
      double v = to.xy()[2 * i + 1] - p.y();
      double s = from.xy()[2 * i] - q.x();
      double t = from.xy()[2 * i + 1] - q.y();
      spread += weights[i] * (u * u + v * v);
      dot += weights[i] * (u * s + v * t);
      cross += weights[i] * (u * t - v * s);
    }
    double a = dot / spread;
    double b = cross / spread;
    double dx = x - p.x();
    double dy = y - p.y();
    return new Point(q.x() + a * dx - b * dy, q.y() + b * dx + a * dy);
  }

  private Point at(int x, int y) {
    int cell = y / GRID * columns + x / GRID;
    double fx = x % GRID / (double) GRID;
    double fy = y % GRID / (double) GRID;
    return between(
        between(grid[cell], grid[cell + 1], fx),
        between(grid[cell + columns], grid[cell + columns + 1], fx),
        fy);
  }

  private static Point between(Point a, Point b, double share) {
    return new Point(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share);
  }

  /** The picture, bent. */
  RgbImage apply(RgbImage picture) {
    RgbImage bent = RgbImage.black(picture.width(), picture.height());
    for (int i = 0; i < bent.rgb().length / 3; i++) {
      Bilinear from = Bilinear.at(at(i % bent.width(), i / bent.width()), bent.width());
      for (int c = 0; c < 3; c++) {
        int channel = c;
        double value = from.mean(pixel -> picture.rgb()[3 * pixel + channel] & 0xff);
        bent.rgb()[3 * i + c] = (byte) Math.round(value);
      }
    }
    return bent;
  }

  /** The mask, bent likewise. */
  Mask apply(Mask mask) {
    float[] alpha = new float[mask.alpha().length];
    for (int i = 0; i < alpha.length; i++) {
      Bilinear from = Bilinear.at(at(i % mask.width(), i / mask.width()), mask.width());
      alpha[i] = (float) from.mean(pixel -> mask.alpha()[pixel]);
    }
    return new Mask(mask.width(), mask.height(), alpha);
  }
}
