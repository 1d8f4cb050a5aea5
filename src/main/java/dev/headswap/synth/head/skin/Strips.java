package dev.headswap.synth.head.skin;

import dev.headswap.synth.head.shape.Net;

/**
 * What lies behind the slits of the net: the thickness of the lids and the inside of the lips down
 * to the throat. Its vertices follow those of the net and are laid anew for each pose.
 */
public final class Strips {

  /** Vertices along one lid, corner to corner. */
  static final int LID = Net.EYE_OUT - Net.EYE_IN + 1;

  /** Vertices along one lip, corner to corner. */
  static final int LIP = 2 * Net.MOUTH_CORNER + 1;

  /** Rows behind each lip. */
  static final int DEPTH = 5;

  /** How many vertices there are. */
  static final int SIZE = 6 * LID + 2 * DEPTH * LIP;

  /** How far behind the edge of the lip each row lies. */
  private static final double[] BACK = {0.28, 0.7, 1.4, 3.0, 5.0};

  /** How far inside the lip each row lies: above the edge of the upper, below that of the lower. */
  private static final double[] IN = {0.12, 0.5, 0.9, 1.1, 0.4};

  private Strips() {}

  /** The vertex behind the edge of a lid; {@code k} counts from the inner corner. */
  static int lid(int side, boolean upper, int k) {
    int which = (side < 0 ? 0 : 2) + (upper ? 0 : 1);
    return Net.SIZE + which * LID + k;
  }

  /**
   * The tip of the lashes above an edge of an upper lid; {@code k} counts from the inner corner.
   */
  static int lash(int side, int k) {
    return Net.SIZE + (side < 0 ? 4 : 5) * LID + k;
  }

  /** The vertex in a row behind a lip; {@code column} is that of the net. */
  static int lip(boolean upper, int depth, int column) {
    int which = (upper ? 0 : DEPTH) + depth;
    return Net.SIZE + 6 * LID + which * LIP + column + Net.MOUTH_CORNER;
  }

  /** Lays all strips behind a posed net. */
  static void lay(float[] points) {
    for (int k = 0; k < LID; k++) {
      for (int side = -1; side <= 1; side += 2) {
        layLid(points, side, true, k);
        layLid(points, side, false, k);
        layLash(points, side, k);
      }
    }
    for (int column = -Net.MOUTH_CORNER; column <= Net.MOUTH_CORNER; column++) {
      layLip(points, true, column);
      layLip(points, false, column);
    }
  }

  private static void layLid(float[] points, int side, boolean upper, int k) {
    int edge = Net.at(upper ? Net.LID_UP : Net.LID_LOW, side * (Net.EYE_IN + k));
    int at = lid(side, upper, k);
    points[3 * at] = points[3 * edge];
    points[3 * at + 1] = points[3 * edge + 1] + (upper ? 0.03f : -0.02f);
    points[3 * at + 2] = points[3 * edge + 2] - 0.28f;
  }

  private static void layLash(float[] points, int side, int k) {
    int edge = Net.at(Net.LID_UP, side * (Net.EYE_IN + k));
    int at = lash(side, k);
    double along = (double) k / (LID - 1);
    double length = 0.32 * Math.pow(Math.sin(Math.PI * (0.12 + 0.8 * along)), 0.7);
    points[3 * at] = points[3 * edge] + side * (float) (0.5 * length * (along - 0.3));
    points[3 * at + 1] = points[3 * edge + 1] + (float) (0.28 * length);
    points[3 * at + 2] = points[3 * edge + 2] + (float) (0.8 * length);
  }

  private static void layLip(float[] points, boolean upper, int column) {
    int edge = Net.at(upper ? Net.MOUTH_UP : Net.MOUTH_LOW, column);
    double across = 1 - Math.pow((double) Math.abs(column) / Net.MOUTH_CORNER, 2);
    for (int depth = 0; depth < DEPTH; depth++) {
      int at = lip(upper, depth, column);
      double in = IN[depth] * (0.3 + 0.7 * across);
      points[3 * at] = points[3 * edge] * (1 - 0.04f * depth);
      points[3 * at + 1] = points[3 * edge + 1] + (float) (upper ? in : -in);
      points[3 * at + 2] = points[3 * edge + 2] - (float) BACK[depth];
    }
  }
}
