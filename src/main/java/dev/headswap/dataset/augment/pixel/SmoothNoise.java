package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.frame.Mask;

/**
 * Blobs of 0 and 1 with soft borders: random values on a coarse lattice, interpolated, and
 * steepened by a sigmoid about their middle.
 */
final class SmoothNoise {

  private static final int LEAST_CELLS = 2;
  private static final int MOST_CELLS = 16;
  private static final double STEEPNESS = 10;

  private SmoothNoise() {}

  static Mask draw(int width, int height, Chance chance) {
    int cells = chance.integer(LEAST_CELLS, MOST_CELLS);
    float[][] lattice = lattice(cells + 1, chance);
    float[] alpha = new float[width * height];
    for (int y = 0; y < height; y++) {
      double v = (double) y / height * cells;
      for (int x = 0; x < width; x++) {
        alpha[y * width + x] = steepened(at(lattice, (double) x / width * cells, v));
      }
    }
    return new Mask(width, height, alpha);
  }

  private static float[][] lattice(int side, Chance chance) {
    float[][] lattice = new float[side][side];
    for (float[] row : lattice) {
      for (int i = 0; i < side; i++) {
        row[i] = (float) chance.between(0, 1);
      }
    }
    return lattice;
  }

  private static double at(float[][] lattice, double u, double v) {
    int i = (int) u;
    int j = (int) v;
    double fu = u - i;
    double above = lattice[j][i] * (1 - fu) + lattice[j][i + 1] * fu;
    double below = lattice[j + 1][i] * (1 - fu) + lattice[j + 1][i + 1] * fu;
    return above + (below - above) * (v - j);
  }

  private static float steepened(double value) {
    return (float) (1 / (1 + Math.exp(-STEEPNESS * (value - 0.5))));
  }
}
