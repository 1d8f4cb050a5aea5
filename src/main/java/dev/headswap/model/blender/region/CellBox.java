package dev.headswap.model.blender.region;

import java.util.Arrays;
import java.util.Collection;

/**
 * A rectangle of cells of a feature map.
 *
 * @param gridWidth of the whole map, in cells
 */
public record CellBox(int left, int top, int width, int height, int gridWidth) {

  /** The whole of a square map. */
  public static CellBox whole(int side) {
    return new CellBox(0, 0, side, side, side);
  }

  /** What a cell's index in the whole map is in this box, for each of some cells inside it. */
  public int[] local(int[] cells) {
    return Arrays.stream(cells)
        .map(cell -> (cell / gridWidth - top) * width + cell % gridWidth - left)
        .toArray();
  }

  /**
   * The smallest box of a square map around cells, grown by a margin within the map and so that its
   * sides are multiples of a step; the whole map where there is no cell.
   */
  public static CellBox around(Collection<int[]> cells, int side, int margin, int step) {
    int[] columns = cells.stream().flatMapToInt(Arrays::stream).map(c -> c % side).toArray();
    int[] rows = cells.stream().flatMapToInt(Arrays::stream).map(c -> c / side).toArray();
    if (columns.length == 0) {
      return whole(side);
    }
    int[] x = span(columns, side, margin, step);
    int[] y = span(rows, side, margin, step);
    return new CellBox(x[0], y[0], x[1], y[1], side);
  }

  private static int[] span(int[] positions, int side, int margin, int step) {
    int from = Math.max(0, Arrays.stream(positions).min().orElseThrow() - margin);
    int to = Math.min(side, Arrays.stream(positions).max().orElseThrow() + 1 + margin);
    int length = Math.min(side, (to - from + step - 1) / step * step);
    return new int[] {Math.min(from, side - length), length};
  }
}
