package dev.headswap.model.blender.region;

import dev.headswap.frame.Mask;

/**
 * Grows a hard mask: a pixel is 1 where any pixel of the square window around it is above 0, else
 * 0. The window is taken as a row and then a column, so the time does not depend on its size.
 *
 * @param side of the window in pixels; odd, so that it has a centre
 */
record Dilation(int side) {

  Dilation {
    if (side < 1 || side % 2 == 0) {
      throw new IllegalArgumentException(
          "an odd dilation of at least 1 pixel required but was " + side);
    }
  }

  Mask apply(Mask mask) {
    float[] rows = alongRows(mask);
    return new Mask(mask.width(), mask.height(), alongColumns(rows, mask.width(), mask.height()));
  }

  private float[] alongRows(Mask mask) {
    int width = mask.width();
    float[] grown = new float[mask.alpha().length];
    for (int row = 0; row < mask.height(); row++) {
      growRow(mask.alpha(), grown, row * width, width);
    }
    return grown;
  }

  private void growRow(float[] from, float[] to, int start, int width) {
    int radius = side / 2;
    int covered = start;
    for (int i = start; i < start + width; i++) {
      if (from[i] > 0) {
        int end = Math.min(i + radius + 1, start + width);
        for (int j = Math.max(covered, i - radius); j < end; j++) {
          to[j] = 1;
        }
        covered = end;
      }
    }
  }

  private float[] alongColumns(float[] rows, int width, int height) {
    int radius = side / 2;
    float[] grown = new float[rows.length];
    int[] inWindow = new int[width];
    for (int row = -radius; row < height; row++) {
      count(rows, inWindow, row + radius, height, 1);
      count(rows, inWindow, row - radius - 1, height, -1);
      for (int x = 0; row >= 0 && x < width; x++) {
        grown[row * width + x] = inWindow[x] > 0 ? 1 : 0;
      }
    }
    return grown;
  }

  private static void count(float[] rows, int[] inWindow, int row, int height, int step) {
    if (row < 0 || row >= height) {
      return;
    }
    int start = row * inWindow.length;
    for (int x = 0; x < inWindow.length; x++) {
      inWindow[x] += rows[start + x] > 0 ? step : 0;
    }
  }
}
