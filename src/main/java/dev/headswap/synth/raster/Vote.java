package dev.headswap.synth.raster;

/** The label of a pixel: what most of its four samples say; of several, what the first one says. */
final class Vote {

  private final byte[] votes = new byte[4];
  private byte before;
  private int count;

  /** Begins a pixel that had a label before. */
  void open(byte label) {
    before = label;
    count = 0;
  }

  /** One for the label that was there. */
  void keep() {
    votes[count++] = before;
  }

  /** One for a label, or, if it is clear, for the label that was there. */
  void cast(byte label) {
    votes[count++] = label == Mesh.CLEAR ? before : label;
  }

  byte winner() {
    byte winner = votes[0];
    int most = 0;
    for (int i = 0; i < count; i++) {
      int same = 0;
      for (int j = i; j < count; j++) {
        same += votes[j] == votes[i] ? 1 : 0;
      }
      if (same > most) {
        most = same;
        winner = votes[i];
      }
    }
    return winner;
  }
}
