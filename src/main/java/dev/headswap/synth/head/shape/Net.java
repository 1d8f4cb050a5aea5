package dev.headswap.synth.head.shape;

import dev.headswap.frame.Label;

/**
 * The net that is drawn over every head: rows from the crown down to the neck, columns around it.
 * Column 0 runs down the middle of the face, positive columns are on the right of the picture.
 * Between the rows of the two lids and those of the two lips the net is slit open.
 */
public final class Net {

  /** Columns on each side; the last of both sides is the same, at the back. */
  public static final int HALF = 38;

  /** Columns around the head. */
  public static final int AROUND = 2 * HALF;

  public static final int BROW_TOP = 14;
  public static final int BROW_LOW = 19;
  public static final int LID_UP = 25;
  public static final int LID_LOW = 26;
  public static final int RIM_LOW = 32;
  public static final int NOSE_MID = 36;
  public static final int NOSE_BASE = 45;
  public static final int LIP_TOP = 49;
  public static final int MOUTH_UP = 54;
  public static final int MOUTH_LOW = 55;
  public static final int LIP_LOW = 60;
  public static final int JAW = 69;
  public static final int NECK = 74;

  /** How many rows there are. */
  public static final int ROWS = NECK + 1;

  /** The column of the inner corner of an eye. */
  public static final int EYE_IN = 6;

  /** The column of the outer corner of an eye. */
  public static final int EYE_OUT = 20;

  /** The column of the corner of the mouth. */
  public static final int MOUTH_CORNER = 12;

  /** The last column that is laid out across the face; those beyond run around the head. */
  public static final int FACE = 24;

  /** How many vertices the net has, those doubled along the closed parts of slits included. */
  public static final int SIZE = ROWS * AROUND;

  private Net() {}

  /** The vertex in a row and a signed column; along the closed parts of a slit there is but one. */
  public static int at(int row, int column) {
    int k = Math.abs(column);
    boolean closedLid = row == LID_LOW && (k <= EYE_IN || k >= EYE_OUT);
    boolean closedLips = row == MOUTH_LOW && k >= MOUTH_CORNER;
    int kept = closedLid || closedLips ? row - 1 : row;
    return kept * AROUND + Math.floorMod(column, AROUND);
  }

  /** The signed column of a vertex, from 1 - HALF to HALF. */
  public static int column(int vertex) {
    int c = vertex % AROUND;
    return c > HALF ? c - AROUND : c;
  }

  /** The row of a vertex. */
  public static int row(int vertex) {
    return vertex / AROUND;
  }

  /** Whether the faces below a row are left out: the openings. */
  public static boolean isSlit(int row) {
    return row == LID_UP || row == MOUTH_UP;
  }

  /** What the faces between a row and the next show, between a column and the next. */
  public static Label label(int row, int column) {
    double k = Math.abs(column + 0.5);
    if (row >= JAW) {
      return Label.NECK;
    }
    if (k < MOUTH_CORNER && row >= LIP_TOP && row < LIP_LOW) {
      return row < MOUTH_LOW ? Label.UPPER_LIP : Label.LOWER_LIP;
    }
    return isNose(row, k) ? Label.NOSE : Label.SKIN;
  }

  private static boolean isNose(int row, double k) {
    if (row < BROW_LOW + 2 || row >= NOSE_BASE) {
      return false;
    }
    return k < 3.2 + 5 * Math.max(0, row - LID_LOW) / (double) (NOSE_BASE - LID_LOW - 4);
  }
}
