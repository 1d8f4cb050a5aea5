package dev.headswap.model.blender.region;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The election behind {@link RegionGrid}: how many pixels of each label each cell holds. */
final class CellVotes {

  private static final Label[] LABELS = Label.values();
  private static final List<Label> SMALLEST_FIRST =
      Stream.of(LABELS).sorted(Comparator.comparingInt(CellVotes::weight).reversed()).toList();
  private static final int[] WEIGHTS = Stream.of(LABELS).mapToInt(CellVotes::weight).toArray();

  private final int cells;
  private final int[] pixels;

  CellVotes(LabelMap picture, int stride) {
    int gridWidth = picture.width() / stride;
    cells = gridWidth * (picture.height() / stride);
    pixels = new int[cells * Label.COUNT];
    int pixel = 0;
    for (int y = 0; y < picture.height(); y++) {
      int row = y / stride * gridWidth;
      for (int cell = row; cell < row + gridWidth; cell++) {
        for (int end = pixel + stride; pixel < end; pixel++) {
          pixels[cell * Label.COUNT + picture.labels()[pixel]]++;
        }
      }
    }
  }

  /** The label of each cell. */
  byte[] elect() {
    byte[] elected = new byte[cells];
    for (int cell = 0; cell < cells; cell++) {
      elected[cell] = (byte) winner(cell);
    }
    int[] seats = seats(elected);
    for (Label label : SMALLEST_FIRST) {
      if (label.isHead() && seats[label.ordinal()] == 0) {
        rescue(label.ordinal(), elected, seats);
      }
    }
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

  private static int[] seats(byte[] elected) {
    int[] seats = new int[Label.COUNT];
    for (byte label : elected) {
      seats[label]++;
    }
    return seats;
  }

  /** Gives a label the cell where it is largest, among those that are not another's only one. */
  private void rescue(int label, byte[] elected, int[] seats) {
    int largest = -1;
    int most = 0;
    for (int cell = 0; cell < cells; cell++) {
      int here = pixels[cell * Label.COUNT + label];
      if (here > most && (seats[elected[cell]] > 1 || !LABELS[elected[cell]].isHead())) {
        largest = cell;
        most = here;
      }
    }
    if (largest >= 0) {
      seats[elected[largest]]--;
      seats[label]++;
      elected[largest] = (byte) label;
    }
  }

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
