package dev.headswap.synth.head.skin;

import dev.headswap.frame.Landmarks;
import dev.headswap.synth.head.shape.Net;

/** Where on the {@link Net} the 68 landmarks of 300-W sit: jaw, brows, nose, eyes, mouth. */
public final class FacePoints {

  private static final int[] VERTICES = new int[Landmarks.COUNT];

  static {
    jaw();
    brows();
    nose();
    eyes();
    mouth();
  }

  private FacePoints() {}

  /** The landmarks of a posed skin: x, y, z of each. */
  public static float[] of(float[] pose) {
    float[] points = new float[3 * Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      System.arraycopy(pose, 3 * VERTICES[i], points, 3 * i, 3);
    }
    return points;
  }

  /** From the ear on the left of the picture under the chin to the other. */
  private static void jaw() {
    int[] rows = {Net.RIM_LOW - 3, Net.NOSE_MID, Net.LIP_TOP - 1, Net.LIP_LOW, 66};
    int[] columns = {29, 29, 29, 29, 28};
    int[] edge = {24, 19, 13, 6};
    for (int i = 0; i < 5; i++) {
      mirrored(i, 16 - i, rows[i], columns[i]);
    }
    for (int i = 5; i < 8; i++) {
      mirrored(i, 16 - i, Net.JAW, edge[i - 5]);
    }
    VERTICES[8] = Net.at(Net.JAW, 0);
  }

  private static void brows() {
    int[] columns = {22, 18, 13, 8, 4};
    int[] rows = {17, 16, 16, 16, 17};
    for (int i = 0; i < 5; i++) {
      mirrored(17 + i, 26 - i, rows[i], columns[i]);
    }
  }

  private static void nose() {
    int[] rows = {Net.LID_UP, Net.RIM_LOW - 2, Net.NOSE_MID - 1, Net.NOSE_MID + 3};
    for (int i = 0; i < 4; i++) {
      VERTICES[27 + i] = Net.at(rows[i], 0);
    }
    mirrored(31, 35, Net.NOSE_BASE - 1, 7);
    mirrored(32, 34, Net.NOSE_BASE, 3);
    VERTICES[33] = Net.at(Net.NOSE_BASE, 0);
  }

  private static void eyes() {
    int in = Net.EYE_IN;
    int out = Net.EYE_OUT;
    int third = (out - in) / 3;
    mirrored(36, 45, Net.LID_UP, out);
    mirrored(37, 44, Net.LID_UP, out - third);
    mirrored(38, 43, Net.LID_UP, in + third);
    mirrored(39, 42, Net.LID_UP, in);
    mirrored(40, 47, Net.LID_LOW, in + third);
    mirrored(41, 46, Net.LID_LOW, out - third);
  }

  private static void mouth() {
    int corner = Net.MOUTH_CORNER;
    mirrored(48, 54, Net.MOUTH_UP, corner);
    mirrored(49, 53, Net.LIP_TOP, 7);
    mirrored(50, 52, Net.LIP_TOP, 3);
    VERTICES[51] = Net.at(Net.LIP_TOP, 0);
    mirrored(59, 55, Net.LIP_LOW, 7);
    mirrored(58, 56, Net.LIP_LOW, 3);
    VERTICES[57] = Net.at(Net.LIP_LOW, 0);
    mirrored(60, 64, Net.MOUTH_UP, corner - 1);
    mirrored(61, 63, Net.MOUTH_UP, 4);
    VERTICES[62] = Net.at(Net.MOUTH_UP, 0);
    mirrored(67, 65, Net.MOUTH_LOW, 4);
    VERTICES[66] = Net.at(Net.MOUTH_LOW, 0);
  }

  /** The same crossing on the left and on the right of the picture. */
  private static void mirrored(int left, int right, int row, int column) {
    VERTICES[left] = Net.at(row, -column);
    VERTICES[right] = Net.at(row, column);
  }
}
