package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.dataset.lesson.DetectorLesson;
import dev.headswap.face.Face;
import dev.headswap.face.bundle.detect.CellCode;
import dev.headswap.face.bundle.detect.DetectorConfig;
import dev.headswap.frame.Box;
import dev.headswap.frame.Point;
import java.util.List;

/**
 * What the detector's map should be for a batch: a Gaussian hill about the centre of each face,
 * with 1 in the cell that holds it, and around the top the face's geometry. Nothing is asked inside
 * faces that are unclear.
 */
final class PeakMaps {

  /**
   * The width of a hill in cells: for the smallest faces, and what is added for each cell of one.
   */
  private static final double NARROWEST = 0.5;

  private static final double BROADER = 0.07;

  /** From this height on a cell must know the geometry. */
  private static final float KNOWING = 0.4f;

  /** So near a peak that nothing is made of any answer. */
  private static final float ANYTHING = 0.999f;

  /** What each plane of the geometry counts: centre, size, five points in parts of the box. */
  private static final float[] COUNTS = {1, 1, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};

  private final CellCode code;
  private final int cells;
  private final int stride;
  private final int count;
  private final float[] peaks;
  private final float[] geometry;
  private final float[] worth;

  PeakMaps(DetectorConfig config, List<DetectorLesson> lessons) {
    cells = config.cells();
    stride = config.pyramid().stride();
    code = new CellCode(cells, stride);
    count = lessons.size();
    peaks = new float[count * cells * cells];
    geometry = new float[count * CellCode.GEOMETRY * cells * cells];
    worth = new float[geometry.length];
    for (int n = 0; n < count; n++) {
      int picture = n;
      lessons.get(n).unclear().forEach(box -> excuse(picture, box));
      lessons.get(n).faces().forEach(face -> raise(picture, face));
    }
  }

  private void excuse(int picture, Box box) {
    for (int cell = 0; cell < cells * cells; cell++) {
      double x = (cell % cells + 0.5) * stride - box.x();
      double row = cell / cells + 0.5;
      double y = row * stride - box.y();
      if (x >= 0 && y >= 0 && x <= box.width() && y <= box.height()) {
        peaks[picture * cells * cells + cell] = ANYTHING;
      }
    }
  }

  private void raise(int picture, Face face) {
    Point centre = face.box().centre();
    double size = (face.box().width() + face.box().height()) / 2 / stride;
    double deviation = NARROWEST + BROADER * size;
    for (int cell = 0; cell < cells * cells; cell++) {
      double x = cell % cells + 0.5 - (centre.x() + 0.5) / stride;
      double row = cell / cells + 0.5;
      double y = row - (centre.y() + 0.5) / stride;
      float height = (float) Math.exp(-(x * x + y * y) / (2 * deviation * deviation));
      hill(picture, cell, height, face);
    }
    int top = code.cell(centre);
    peaks[picture * cells * cells + top] = 1;
    describe(picture, top, 1, face);
  }

  private void hill(int picture, int cell, float height, Face face) {
    int at = picture * cells * cells + cell;
    if (height > peaks[at] && peaks[at] < 1) {
      peaks[at] = Math.min(height, ANYTHING);
      if (height >= KNOWING) {
        describe(picture, cell, height, face);
      }
    }
  }

  private void describe(int picture, int cell, float height, Face face) {
    float[] planes = code.encode(face, cell);
    for (int plane = 0; plane < planes.length; plane++) {
      int at = (picture * CellCode.GEOMETRY + plane) * cells * cells + cell;
      geometry[at] = planes[plane];
      worth[at] = height * COUNTS[plane];
    }
  }

  /** (N, 1, cells, cells). */
  NDArray peaks(NDManager scope) {
    return scope.create(peaks, new Shape(count, 1, cells, cells));
  }

  /** (N, 14, cells, cells). */
  NDArray geometry(NDManager scope) {
    return scope.create(geometry, new Shape(count, CellCode.GEOMETRY, cells, cells));
  }

  /** What each number of the geometry counts: (N, 14, cells, cells). */
  NDArray worth(NDManager scope) {
    return scope.create(worth, new Shape(count, CellCode.GEOMETRY, cells, cells));
  }
}
