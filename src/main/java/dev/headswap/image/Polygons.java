package dev.headswap.image;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.fillPoly;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Filled outlines. */
public final class Polygons {

  private static final int SHIFT = 4;

  private Polygons() {}

  /** 1 inside the closed outline through points in order and on its border, 0 elsewhere. */
  public static Mask filled(int width, int height, List<Point> outline) {
    if (outline.size() < 3) {
      throw new IllegalArgumentException("at least 3 points required but were " + outline.size());
    }
    try (PointerScope scope = new PointerScope()) {
      Mat mat = new Mat(height, width, CV_32FC1, new Scalar(0));
      Mat points = new Mat(outline.size(), 1, org.bytedeco.opencv.global.opencv_core.CV_32SC2);
      new IntPointer(points.data()).put(fixed(outline));
      var origin = new org.bytedeco.opencv.opencv_core.Point(0, 0);
      fillPoly(mat, new MatVector(points), new Scalar(1), LINE_8, SHIFT, origin);
      return Mats.mask(mat);
    }
  }

  private static int[] fixed(List<Point> outline) {
    int[] xy = new int[2 * outline.size()];
    for (int i = 0; i < outline.size(); i++) {
      xy[2 * i] = (int) Math.round(outline.get(i).x() * (1 << SHIFT));
      xy[2 * i + 1] = (int) Math.round(outline.get(i).y() * (1 << SHIFT));
    }
    return xy;
  }
}
