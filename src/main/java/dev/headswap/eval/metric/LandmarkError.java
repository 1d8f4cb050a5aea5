package dev.headswap.eval.metric;

import dev.headswap.frame.Landmarks;

/**
 * How far landmarks are off: the mean distance of the 68 points as a share of the distance between
 * the outer corners of the eyes (points 36 and 45) of the truth (heser-spec 12.2). Lower is better.
 */
public final class LandmarkError {

  private LandmarkError() {}

  /**
   * The error of landmarks in the pixels of the same picture.
   *
   * @throws IllegalArgumentException if the corners of the truth's eyes coincide
   */
  public static double of(Landmarks found, Landmarks truth) {
    double unit = truth.interOcular();
    if (!(unit > 0)) {
      throw new IllegalArgumentException("outer eye corners apart from each other required");
    }
    double sum = 0;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      sum += found.point(i).distance(truth.point(i));
    }
    return sum / Landmarks.COUNT / unit;
  }
}
