package dev.headswap.face.track;

import dev.headswap.frame.RgbImage;

/** Notices that the picture changed altogether from one frame to the next. */
final class SceneCut {

  private static final int COLUMNS = 32;
  private static final int ROWS = 18;

  /** The mean change of a cell, 0 to 255 in green, that only a cut brings. */
  private static final double CUT = 28;

  private double[] before = {};

  /** Whether this frame begins a new scene; not so for the very first. */
  boolean next(RgbImage frame) {
    double[] cells = cells(frame);
    boolean cut = before.length > 0 && difference(before, cells) > CUT;
    before = cells;
    return cut;
  }

  /** The mean of a few samples in each cell of a coarse grid. */
  private static double[] cells(RgbImage frame) {
    double[] cells = new double[COLUMNS * ROWS];
    int samples = 4;
    for (int y = 0; y < ROWS * samples; y++) {
      for (int x = 0; x < COLUMNS * samples; x++) {
        int px = (int) ((x + 0.5) * frame.width() / (COLUMNS * samples));
        int py = (int) ((y + 0.5) * frame.height() / (ROWS * samples));
        cells[y / samples * COLUMNS + x / samples] += frame.green(px, py);
      }
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] /= samples * samples;
    }
    return cells;
  }

  private static double difference(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }
}
