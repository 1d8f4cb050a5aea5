package dev.headswap.face.bundle.parse;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;

/**
 * Scores of all labels on a coarse grid, read as labels on a fine one: bilinear between the centres
 * of the cells, the outermost go on to the edge. Where the four cells around a pixel agree on the
 * highest score, so does every mixture of them; only the other pixels need the mixture.
 */
final class ScoreMap {

  private final float[] scores;
  private final int side;
  private final byte[] likeliest;

  /**
   * @param scores {@code 19 * side * side} values, plane by plane
   */
  ScoreMap(float[] scores, int side) {
    this.scores = scores;
    this.side = side;
    this.likeliest = new byte[side * side];
    for (int cell = 0; cell < likeliest.length; cell++) {
      likeliest[cell] = likeliest(cell, cell, cell, cell, 0, 0);
    }
  }

  /** The labels of {@code fine * fine} pixels. */
  LabelMap labels(int fine) {
    byte[] labels = new byte[fine * fine];
    double cells = (double) side / fine;
    for (int y = 0; y < fine; y++) {
      for (int x = 0; x < fine; x++) {
        labels[y * fine + x] = at((x + 0.5) * cells - 0.5, (y + 0.5) * cells - 0.5);
      }
    }
    return new LabelMap(fine, fine, labels);
  }

  /** The label at a place counted in cells, (0, 0) being the centre of the first. */
  private byte at(double x, double y) {
    int left = (int) Math.min(Math.max(x, 0), side - 2.0);
    int top = (int) Math.min(Math.max(y, 0), side - 2.0);
    float u = (float) Math.min(Math.max(x - left, 0), 1);
    float v = (float) Math.min(Math.max(y - top, 0), 1);
    int a = top * side + left;
    int b = a + 1;
    int c = a + side;
    int d = c + 1;
    byte label = likeliest[a];
    if (label == likeliest[b] && label == likeliest[c] && label == likeliest[d]) {
      return label;
    }
    return likeliest(a, b, c, d, u, v);
  }

  private byte likeliest(int a, int b, int c, int d, float u, float v) {
    byte best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < Label.COUNT; label++) {
      int plane = label * side * side;
      float above = scores[plane + a] + u * (scores[plane + b] - scores[plane + a]);
      float below = scores[plane + c] + u * (scores[plane + d] - scores[plane + c]);
      float score = above + v * (below - above);
      if (score > most) {
        most = score;
        best = (byte) label;
      }
    }
    return best;
  }
}
