package dev.headswap.frame;

/**
 * One {@link Label} for each pixel of a picture, rows from top to bottom.
 *
 * @param labels {@code width * height} ordinals
 */
public record LabelMap(int width, int height, byte[] labels) {

  public LabelMap {
    if (labels.length != width * height) {
      throw new IllegalArgumentException(
          "%d labels required for %dx%d but were %d"
              .formatted(width * height, width, height, labels.length));
    }
  }

  /** The label at (x, y). */
  public Label at(int x, int y) {
    return Label.values()[labels[y * width + x]];
  }

  /** 1 where the head is, 0 elsewhere. */
  public Mask head() {
    boolean[] head = new boolean[Label.COUNT];
    for (Label label : Label.values()) {
      head[label.ordinal()] = label.isHead();
    }
    float[] alpha = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      alpha[i] = head[labels[i]] ? 1 : 0;
    }
    return new Mask(width, height, alpha);
  }
}
