package dev.headswap.face.bundle.detect;

import dev.headswap.face.Face;
import dev.headswap.frame.Box;
import dev.headswap.frame.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * What the planes of the detector's map mean. Of each cell: the logit of a face centred there (0);
 * from the middle of the cell to the centre of the box, in cells (1, 2); the logarithm of the box's
 * width and height in cells (3, 4); from the centre of the box to the five points, in parts of its
 * width and height (5 to 14).
 */
public final class CellCode {

  /** How many planes there are. */
  public static final int PLANES = 15;

  /** How many of them say where and how large. */
  public static final int GEOMETRY = PLANES - 1;

  private static final int POINTS = 5;

  private final int cells;
  private final double stride;

  /**
   * @param cells along a side of the map
   * @param stride pixels of the picture along a side of a cell
   */
  public CellCode(int cells, int stride) {
    this.cells = cells;
    this.stride = stride;
  }

  /** Cells along a side of the map. */
  public int cells() {
    return cells;
  }

  /** The cell that holds a place of the picture, row by row; the nearest if it lies outside. */
  public int cell(Point p) {
    return index(p.y()) * cells + index(p.x());
  }

  private int index(double pixel) {
    return (int) Math.max(0, Math.min(cells - 1, Math.floor((pixel + 0.5) / stride)));
  }

  private Point middle(int cell) {
    return new Point((cell % cells + 0.5) * stride - 0.5, (cell / cells + 0.5) * stride - 0.5);
  }

  /** Planes 1 to 14 that a face has in a cell; the face in pixels of the picture. */
  public float[] encode(Face face, int cell) {
    float[] code = new float[GEOMETRY];
    Box box = face.box();
    Point centre = box.centre();
    code[0] = (float) ((centre.x() - middle(cell).x()) / stride);
    code[1] = (float) ((centre.y() - middle(cell).y()) / stride);
    code[2] = (float) Math.log(box.width() / stride);
    code[3] = (float) Math.log(box.height() / stride);
    for (int i = 0; i < POINTS; i++) {
      Point p = face.five().get(i);
      code[4 + 2 * i] = (float) ((p.x() - centre.x()) / box.width());
      code[5 + 2 * i] = (float) ((p.y() - centre.y()) / box.height());
    }
    return code;
  }

  /**
   * The face a cell tells of, in pixels of the picture.
   *
   * @param planes {@code PLANES * cells * cells} values
   */
  Face decode(float[] planes, int cell, float score) {
    int area = cells * cells;
    Point from = middle(cell);
    double x = from.x() + planes[area + cell] * stride;
    double y = from.y() + planes[2 * area + cell] * stride;
    double width = Math.exp(planes[3 * area + cell]) * stride;
    double height = Math.exp(planes[4 * area + cell]) * stride;
    List<Point> five = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double right = planes[(5 + 2 * i) * area + cell] * width;
      double down = planes[(6 + 2 * i) * area + cell] * height;
      five.add(new Point(x + right, y + down));
    }
    return new Face(new Box(x - width / 2, y - height / 2, width, height), score, five);
  }

  /**
   * The cells that are peaks: above a threshold and not below any of their eight neighbours.
   *
   * @param planes as in {@link #decode}
   * @param leastLogit the threshold, as a logit
   */
  List<Integer> peaks(float[] planes, double leastLogit) {
    List<Integer> peaks = new ArrayList<>();
    for (int cell = 0; cell < cells * cells; cell++) {
      if (planes[cell] >= leastLogit && isPeak(planes, cell)) {
        peaks.add(cell);
      }
    }
    return peaks;
  }

  private boolean isPeak(float[] planes, int cell) {
    int column = cell % cells;
    int row = cell / cells;
    for (int y = Math.max(row - 1, 0); y <= Math.min(row + 1, cells - 1); y++) {
      for (int x = Math.max(column - 1, 0); x <= Math.min(column + 1, cells - 1); x++) {
        if (planes[y * cells + x] > planes[cell]) {
          return false;
        }
      }
    }
    return true;
  }
}
