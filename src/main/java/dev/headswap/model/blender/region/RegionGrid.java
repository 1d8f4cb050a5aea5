package dev.headswap.model.blender.region;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One label for each cell of a feature map, a cell being a square of pixels. Cells vote by area,
 * with more weight for what is small (eyes, then lips and mouth, then brows, then nose); a label
 * that has no cell then gets the one in which it is largest, among those that are not another's
 * only one. So no region of the picture is lost while there are cells for all.
 */
public final class RegionGrid {

  private static final Label[] LABELS = Label.values();

  private final int width;
  private final byte[] labels;
  private final int[][] cellsByLabel = new int[Label.COUNT][];

  /**
   * A grid of given labels.
   *
   * @param width in cells
   * @param labels {@code width * height} ordinals of {@link Label}
   */
  public RegionGrid(int width, byte[] labels) {
    this.width = width;
    this.labels = labels;
    int[] counts = new int[Label.COUNT];
    for (byte label : labels) {
      counts[label]++;
    }
    Arrays.setAll(cellsByLabel, label -> new int[counts[label]]);
    for (int cell = labels.length - 1; cell >= 0; cell--) {
      cellsByLabel[labels[cell]][--counts[labels[cell]]] = cell;
    }
  }

  /** The labels of the picture at one label for each {@code stride * stride} pixels. */
  public static RegionGrid of(LabelMap picture, int stride) {
    if (picture.width() % stride != 0 || picture.height() % stride != 0) {
      throw new IllegalArgumentException(
          "a label map of a multiple of %d pixels required but was %dx%d"
              .formatted(stride, picture.width(), picture.height()));
    }
    return new RegionGrid(picture.width() / stride, new CellVotes(picture, stride).elect());
  }

  /** The label of each cell. */
  public byte[] labels() {
    return labels;
  }

  /** The cells of a set of labels, in rising order. */
  public int[] cells(Set<Label> wanted) {
    int[] cells = wanted.stream().flatMapToInt(label -> Arrays.stream(cells(label))).toArray();
    Arrays.sort(cells);
    return cells;
  }

  /** The cells of one label, in rising order. */
  public int[] cells(Label label) {
    return cellsByLabel[label.ordinal()];
  }

  /** The head's labels that have a cell here. */
  public Set<Label> headLabels() {
    Set<Label> present = EnumSet.noneOf(Label.class);
    for (Label label : LABELS) {
      if (label.isHead() && cells(label).length > 0) {
        present.add(label);
      }
    }
    return present;
  }

  /** The cells outside the head in which a mask of the picture has any pixel, in rising order. */
  public int[] cellsTouchedBy(Mask mask) {
    return cellsOutsideHead(mask, 1);
  }

  /** The cells outside the head of which a mask of the picture covers half, in rising order. */
  public int[] cellsCoveredBy(Mask mask) {
    int stride = mask.width() / width;
    return cellsOutsideHead(mask, (stride * stride + 1) / 2);
  }

  private int[] cellsOutsideHead(Mask mask, int leastPixels) {
    int[] covered = coveredPixels(mask);
    return IntStream.range(0, labels.length)
        .filter(cell -> covered[cell] >= leastPixels && !LABELS[labels[cell]].isHead())
        .toArray();
  }

  private int[] coveredPixels(Mask mask) {
    int[] covered = new int[labels.length];
    int stride = mask.width() / width;
    int pixel = 0;
    for (int y = 0; y < mask.height(); y++) {
      int row = y / stride * width;
      for (int cell = row; cell < row + width; cell++) {
        for (int end = pixel + stride; pixel < end; pixel++) {
          covered[cell] += mask.alpha()[pixel] > 0 ? 1 : 0;
        }
      }
    }
    return covered;
  }
}
