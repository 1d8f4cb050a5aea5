package dev.headswap.job.message;

/** What a pixel is beside the one to its left: neighbours are alike, so it packs better. */
final class Neighbours {

  private static final int COLOURS = 3;

  private Neighbours() {}

  /**
   * Each byte minus the one of the same colour to its left, the first pixel of a row as it is.
   *
   * @param rgb rows of pixels
   */
  static byte[] differences(byte[] rgb, int width) {
    int row = width * COLOURS;
    byte[] out = rgb.clone();
    for (int start = 0; start < rgb.length; start += row) {
      for (int i = start + COLOURS; i < start + row; i++) {
        out[i] = (byte) (rgb[i] - rgb[i - COLOURS]);
      }
    }
    return out;
  }

  /** Undoes {@link #differences}, in place. */
  static byte[] sums(byte[] differences, int width) {
    int row = width * COLOURS;
    for (int start = 0; start < differences.length; start += row) {
      for (int i = start + COLOURS; i < start + row; i++) {
        differences[i] += differences[i - COLOURS];
      }
    }
    return differences;
  }
}
