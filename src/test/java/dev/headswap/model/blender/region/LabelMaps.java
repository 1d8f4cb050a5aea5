package dev.headswap.model.blender.region;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.Random;

/** Label maps for tests, drawn rectangle by rectangle. */
public final class LabelMaps {

  private final int width;
  private final byte[] labels;

  private LabelMaps(int width, int height) {
    this.width = width;
    this.labels = new byte[width * height];
  }

  public static LabelMaps square(int side) {
    return new LabelMaps(side, side);
  }

  public LabelMaps paint(Label label, int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        labels[y * width + x] = (byte) label.ordinal();
      }
    }
    return this;
  }

  public LabelMap map() {
    return new LabelMap(width, labels.length / width, labels);
  }

  /** A head with every part, on a body; drawn for a side of 64 and scaled. */
  public static LabelMap head(int side) {
    int s = side / 64;
    LabelMaps head = square(side).paint(Label.CLOTH, 8 * s, 52 * s, 56 * s, 64 * s);
    head.paint(Label.NECK, 26 * s, 46 * s, 38 * s, 54 * s);
    head.paint(Label.HAIR, 16 * s, 8 * s, 48 * s, 30 * s);
    head.paint(Label.SKIN, 20 * s, 16 * s, 44 * s, 48 * s);
    head.paint(Label.LEFT_EAR, 16 * s, 26 * s, 20 * s, 34 * s);
    head.paint(Label.RIGHT_EAR, 44 * s, 26 * s, 48 * s, 34 * s);
    head.paint(Label.LEFT_BROW, 22 * s, 20 * s, 30 * s, 22 * s);
    head.paint(Label.RIGHT_BROW, 34 * s, 20 * s, 42 * s, 22 * s);
    head.paint(Label.LEFT_EYE, 23 * s, 24 * s, 29 * s, 27 * s);
    head.paint(Label.RIGHT_EYE, 35 * s, 24 * s, 41 * s, 27 * s);
    head.paint(Label.NOSE, 29 * s, 26 * s, 35 * s, 36 * s);
    head.paint(Label.UPPER_LIP, 26 * s, 38 * s, 38 * s, 40 * s);
    head.paint(Label.INNER_MOUTH, 27 * s, 40 * s, 37 * s, 41 * s);
    return head.paint(Label.LOWER_LIP, 26 * s, 41 * s, 38 * s, 44 * s).map();
  }

  /** Any label anywhere. */
  public static LabelMap noise(int side, double density, Random random) {
    byte[] labels = new byte[side * side];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (random.nextDouble() < density ? random.nextInt(Label.COUNT) : 0);
    }
    return new LabelMap(side, side, labels);
  }

  public static LabelMap only(Label label, int side) {
    return square(side).paint(label, 0, 0, side, side).map();
  }
}
