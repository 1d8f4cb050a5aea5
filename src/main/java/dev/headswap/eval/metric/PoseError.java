package dev.headswap.eval.metric;

import dev.headswap.frame.Landmarks;

/**
 * How differently two heads are turned, in degrees, as far as their landmarks tell: an average face
 * is fitted to both. Lower is better; the noise of the landmarks is in it.
 */
public final class PoseError {

  private PoseError() {}

  /** The angle between the orientations of two faces, 0 to 180. */
  public static double of(Landmarks found, Landmarks truth) {
    return HeadOrientation.of(found).degreesFrom(HeadOrientation.of(truth));
  }
}
