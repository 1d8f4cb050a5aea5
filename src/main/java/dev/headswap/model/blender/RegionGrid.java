package dev.headswap.model.blender;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One label for each cell of a feature map, a cell being a square of pixels. Cells vote by area,
 * with more weight for what is small (eyes, then lips and mouth, then brows, then nose); a label
 * that still has no cell gets the one in which it is largest. So no region of the picture is lost,
 * unless a smaller one lies in the same cells.
 *
 * @param width in cells
 * @param height in cells
 * @param labels {@code width * height} ordinals of {@link Label}
 */
record RegionGrid(int width, int height, byte[] labels) {

  /** The labels of the picture at one label for each {@code stride * stride} pixels. */
  static RegionGrid of(LabelMap picture, int stride) {
    if (picture.width() % stride != 0 || picture.height() % stride != 0) {
      throw new IllegalArgumentException(
          "a label map of a multiple of %d pixels required but was %dx%d"
              .formatted(stride, picture.width(), picture.height()));
    }
    int width = picture.width() / stride;
    int height = picture.height() / stride;
    return new RegionGrid(width, height, new CellVotes(picture, stride).elect());
  }

  /** The cells of a label set, in rising order. */
  int[] cells(Set<Label> wanted) {
    boolean[] in = new boolean[Label.COUNT];
    wanted.forEach(label -> in[label.ordinal()] = true);
    return IntStream.range(0, labels.length).filter(cell -> in[labels[cell]]).toArray();
  }

  /** The head's labels that have a cell here. */
  Set<Label> headLabels() {
    Set<Label> present = EnumSet.noneOf(Label.class);
    for (byte label : labels) {
      present.add(Label.values()[label]);
    }
    present.removeIf(label -> !label.isHead());
    return present;
  }

  /** The cells outside the head in which a mask of the picture has any pixel, in rising order. */
  int[] cellsTouchedBy(Mask mask) {
    return cellsOutsideHead(mask, 1);
  }

  /** The cells outside the head of which a mask of the picture covers half, in rising order. */
  int[] cellsCoveredBy(Mask mask) {
    int stride = mask.width() / width;
    return cellsOutsideHead(mask, (stride * stride + 1) / 2);
  }

  private int[] cellsOutsideHead(Mask mask, int leastPixels) {
    int[] covered = new int[labels.length];
    int stride = mask.width() / width;
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        covered[y / stride * width + x / stride] += mask.at(x, y) > 0 ? 1 : 0;
      }
    }
    return IntStream.range(0, labels.length)
        .filter(cell -> !Label.values()[labels[cell]].isHead())
        .filter(cell -> covered[cell] >= leastPixels)
        .toArray();
  }
}
