package dev.headswap.model.blender;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The election behind {@link RegionGrid}: how many pixels of each label each cell holds. */
final class CellVotes {

  private static final List<Label> SMALLEST_LAST =
      Stream.of(Label.values()).sorted(Comparator.comparingInt(CellVotes::weight)).toList();

  private final int cells;
  private final int[] pixels;

  CellVotes(LabelMap picture, int stride) {
    int gridWidth = picture.width() / stride;
    cells = gridWidth * (picture.height() / stride);
    pixels = new int[cells * Label.COUNT];
    for (int y = 0; y < picture.height(); y++) {
      int row = y / stride * gridWidth;
      for (int x = 0; x < picture.width(); x++) {
        int label = picture.labels()[y * picture.width() + x];
        pixels[(row + x / stride) * Label.COUNT + label]++;
      }
    }
  }

  /** The label of each cell. */
  byte[] elect() {
    byte[] elected = new byte[cells];
    for (int cell = 0; cell < cells; cell++) {
      elected[cell] = (byte) winner(cell);
    }
    SMALLEST_LAST.forEach(label -> rescue(label, elected));
    return elected;
  }

  private int winner(int cell) {
    int best = 0;
    int most = 0;
    for (int label = 0; label < Label.COUNT; label++) {
      int votes = pixels[cell * Label.COUNT + label] * WEIGHTS[label];
      if (votes > most) {
        best = label;
        most = votes;
      }
    }
    return best;
  }

  private void rescue(Label label, byte[] elected) {
    int ordinal = label.ordinal();
    int largest = largestCell(ordinal);
    boolean present = pixels[largest * Label.COUNT + ordinal] > 0;
    if (label.isHead() && present && !contains(elected, ordinal)) {
      elected[largest] = (byte) ordinal;
    }
  }

  private int largestCell(int label) {
    int largest = 0;
    for (int cell = 1; cell < cells; cell++) {
      if (pixels[cell * Label.COUNT + label] > pixels[largest * Label.COUNT + label]) {
        largest = cell;
      }
    }
    return largest;
  }

  private static boolean contains(byte[] elected, int label) {
    for (byte each : elected) {
      if (each == label) {
        return true;
      }
    }
    return false;
  }

  private static final int[] WEIGHTS =
      Arrays.stream(Label.values()).mapToInt(CellVotes::weight).toArray();

  private static int weight(Label label) {
    return switch (label) {
      case LEFT_EYE, RIGHT_EYE -> 5;
      case UPPER_LIP, LOWER_LIP, INNER_MOUTH -> 4;
      case LEFT_BROW, RIGHT_BROW -> 3;
      case NOSE -> 2;
      default -> 1;
    };
  }
}
