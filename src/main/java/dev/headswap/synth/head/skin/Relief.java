package dev.headswap.synth.head.skin;

import dev.headswap.synth.head.shape.Net;
import java.util.Arrays;

/** How deep the skin lies behind each place of the front of the face, on a grid of a millimetre. */
public final class Relief {

  private static final double STEP = 0.1;
  private static final double LEFT = -8.5;
  private static final double LOW = -11;
  private static final int WIDTH = 171;
  private static final int HEIGHT = 231;

  private final float[] depth = new float[WIDTH * HEIGHT];

  /** The relief of a posed net. */
  public Relief(float[] net) {
    Arrays.fill(depth, -20);
    for (int row = 4; row < Net.JAW; row++) {
      for (int k = -27; k < 27; k++) {
        if (!Net.isSlit(row)) {
          enter(net, Net.at(row, k), Net.at(row + 1, k), Net.at(row + 1, k + 1));
          enter(net, Net.at(row, k), Net.at(row + 1, k + 1), Net.at(row, k + 1));
        }
      }
    }
  }

  private void enter(float[] p, int a, int b, int c) {
    double ax = column(p[3 * a]);
    double ay = line(p[3 * a + 1]);
    double bx = column(p[3 * b]) - ax;
    double by = line(p[3 * b + 1]) - ay;
    double cx = column(p[3 * c]) - ax;
    double cy = line(p[3 * c + 1]) - ay;
    double area = bx * cy - cx * by;
    if (Math.abs(area) < 1e-9) {
      return;
    }
    int left = (int) Math.max(0, Math.ceil(ax + Math.min(0, Math.min(bx, cx))));
    int right = (int) Math.min(WIDTH - 1, Math.floor(ax + Math.max(0, Math.max(bx, cx))));
    int low = (int) Math.max(0, Math.ceil(ay + Math.min(0, Math.min(by, cy))));
    int high = (int) Math.min(HEIGHT - 1, Math.floor(ay + Math.max(0, Math.max(by, cy))));
    for (int y = low; y <= high; y++) {
      for (int x = left; x <= right; x++) {
        double v = ((x - ax) * cy - (y - ay) * cx) / area;
        double w = ((y - ay) * bx - (x - ax) * by) / area;
        if (v >= -1e-6 && w >= -1e-6 && v + w <= 1 + 1e-6) {
          double z = (1 - v - w) * p[3 * a + 2] + v * p[3 * b + 2] + w * p[3 * c + 2];
          int at = y * WIDTH + x;
          depth[at] = Math.max(depth[at], (float) z);
        }
      }
    }
  }

  private static double column(double x) {
    return (x - LEFT) / STEP;
  }

  private static double line(double y) {
    return (y - LOW) / STEP;
  }

  /** Depth of the skin at a place; -20 beside the face. */
  public double depth(double x, double y) {
    int column = (int) Math.round(column(x));
    int line = (int) Math.round(line(y));
    boolean inside = column >= 0 && line >= 0 && column < WIDTH && line < HEIGHT;
    return inside ? depth[line * WIDTH + column] : -20;
  }
}
