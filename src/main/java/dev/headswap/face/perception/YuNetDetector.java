package dev.headswap.face.perception;

import dev.headswap.face.Face;
import dev.headswap.face.FaceDetector;
import dev.headswap.face.network.Letterbox;
import dev.headswap.face.network.Network;
import dev.headswap.frame.Box;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;

/**
 * YuNet (Wu et al. 2023): anchor-free, one prior for each cell of three grids. Box {@code cx = (col
 * + dx) s, w = exp(dw) s}, points {@code (col + px) s}, score {@code sqrt(cls * obj)}.
 */
final class YuNetDetector implements FaceDetector {

  private static final int[] STRIDES = {8, 16, 32};

  private final Network network;
  private final double threshold;

  YuNetDetector(Network network, double threshold) {
    this.network = network;
    this.threshold = threshold;
  }

  @Override
  public List<Face> detect(RgbImage frame) {
    Letterbox letterbox = Letterbox.of(frame, network.input());
    List<float[]> out = network.run(letterbox.picture());
    List<Face> faces = new ArrayList<>();
    for (int level = 0; level < STRIDES.length; level++) {
      Grid grid = new Grid(out, level, network.input().width());
      grid.gather(faces, letterbox, threshold);
    }
    return Overlaps.dropped(faces);
  }

  /** One level of the pyramid. */
  private static final class Grid {

    private final int stride;
    private final int columns;
    private final float[] cls;
    private final float[] obj;
    private final float[] bbox;
    private final float[] kps;

    Grid(List<float[]> outputs, int level, int width) {
      stride = STRIDES[level];
      columns = width / stride;
      cls = outputs.get(level);
      obj = outputs.get(level + 3);
      bbox = outputs.get(level + 6);
      kps = outputs.get(level + 9);
    }

    void gather(List<Face> faces, Letterbox letterbox, double threshold) {
      for (int cell = 0; cell < cls.length; cell++) {
        double score = Math.sqrt(unit(cls[cell]) * unit(obj[cell]));
        if (score >= threshold) {
          faces.add(new Face(letterbox.toFrame(box(cell)), (float) score, five(cell, letterbox)));
        }
      }
    }

    private Box box(int cell) {
      double cx = (column(cell) + bbox[4 * cell]) * stride;
      double cy = (row(cell) + bbox[4 * cell + 1]) * stride;
      double width = Math.exp(bbox[4 * cell + 2]) * stride;
      double height = Math.exp(bbox[4 * cell + 3]) * stride;
      return new Box(cx - width / 2, cy - height / 2, width, height);
    }

    private List<Point> five(int cell, Letterbox letterbox) {
      List<Point> five = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        double x = (column(cell) + kps[10 * cell + 2 * k]) * stride;
        double y = (row(cell) + kps[10 * cell + 2 * k + 1]) * stride;
        five.add(letterbox.toFrame().apply(new Point(x, y)));
      }
      return five;
    }

    private int column(int cell) {
      return cell % columns;
    }

    private int row(int cell) {
      return cell / columns;
    }

    private static double unit(float value) {
      return Math.max(0, Math.min(1, value));
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
