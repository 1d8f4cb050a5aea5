package dev.headswap.dataset.augment;

import dev.headswap.frame.Box;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;

/**
 * Left and right exchanged. What is named by a side changes its name, because sides are those of
 * the picture.
 */
public final class Mirror {

  /** The label that takes the place of each. */
  private static final byte[] LABELS = new byte[Label.COUNT];

  /** The point that takes the place of each of the 68. */
  private static final int[] POINTS = new int[Landmarks.COUNT];

  static {
    for (int i = 0; i < Label.COUNT; i++) {
      LABELS[i] = (byte) i;
    }
    exchange(Label.LEFT_BROW, Label.RIGHT_BROW);
    exchange(Label.LEFT_EYE, Label.RIGHT_EYE);
    exchange(Label.LEFT_EAR, Label.RIGHT_EAR);
    turnAround(0, 16);
    turnAround(17, 26);
    turnAround(31, 35);
    turnAround(36, 45, 4);
    turnAround(40, 47, 2);
    turnAround(48, 54);
    turnAround(55, 59);
    turnAround(60, 64);
    turnAround(65, 67);
    for (int i = 27; i <= 30; i++) {
      POINTS[i] = i;
    }
  }

  private Mirror() {}

  private static void exchange(Label a, Label b) {
    LABELS[a.ordinal()] = (byte) b.ordinal();
    LABELS[b.ordinal()] = (byte) a.ordinal();
  }

  private static void turnAround(int first, int last) {
    turnAround(first, last, last - first + 1);
  }

  /** Exchanges the {@code count} points from {@code first} on with those up to {@code last}. */
  private static void turnAround(int first, int last, int count) {
    for (int i = 0; i < count; i++) {
      POINTS[first + i] = last - i;
      POINTS[last - i] = first + i;
    }
  }

  /** The picture. */
  public static RgbImage of(RgbImage image) {
    int width = image.width();
    byte[] from = image.rgb();
    byte[] to = new byte[from.length];
    for (int row = 0; row < image.height(); row++) {
      int start = row * width;
      for (int x = 0; x < width; x++) {
        System.arraycopy(from, 3 * (start + width - 1 - x), to, 3 * (start + x), 3);
      }
    }
    return new RgbImage(width, image.height(), to);
  }

  /** The labels. */
  public static LabelMap of(LabelMap map) {
    int width = map.width();
    byte[] to = new byte[map.labels().length];
    for (int i = 0; i < to.length; i++) {
      int x = i % width;
      to[i] = LABELS[map.labels()[i - x + width - 1 - x]];
    }
    return new LabelMap(width, map.height(), to);
  }

  /** The landmarks of a picture of a width in pixels. */
  public static Landmarks of(Landmarks landmarks, int width) {
    float[] to = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      to[2 * i] = width - 1 - landmarks.xy()[2 * POINTS[i]];
      to[2 * i + 1] = landmarks.xy()[2 * POINTS[i] + 1];
    }
    return new Landmarks(to);
  }

  /** What is known of each landmark. */
  public static boolean[] ofPoints(boolean[] each) {
    boolean[] to = new boolean[each.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = each[POINTS[i]];
    }
    return to;
  }

  /** A box in a picture of a width in pixels. */
  public static Box of(Box box, int width) {
    return new Box(width - box.x() - box.width(), box.y(), box.width(), box.height());
  }
}
