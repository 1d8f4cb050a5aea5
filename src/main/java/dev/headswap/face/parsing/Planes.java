package dev.headswap.face.parsing;

import dev.headswap.face.registry.NetworkInput;
import dev.headswap.frame.Point;

/** Planes of values as large as a network's input, read between pixels by bilinear weights. */
final class Planes {

  private final float[] values;
  private final int width;
  private final int height;
  private final int count;

  /**
   * @param values {@code count * height * width}
   */
  Planes(float[] values, NetworkInput input, int count) {
    if (values.length != count * input.width() * input.height()) {
      throw new IllegalStateException(
          "%d planes of %dx%d required but the network gave %d values"
              .formatted(count, input.width(), input.height(), values.length));
    }
    this.values = values;
    this.width = input.width();
    this.height = input.height();
    this.count = count;
  }

  /** Whether a point lies between the centres of the outermost pixels. */
  boolean inside(Point p) {
    return p.x() >= 0 && p.y() >= 0 && p.x() <= width - 1 && p.y() <= height - 1;
  }

  /** The plane with the highest value at an inner point. */
  int highest(Point p) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int plane = 0; plane < count; plane++) {
      float value = at(plane, p);
      if (value > most) {
        most = value;
        best = plane;
      }
    }
    return best;
  }

  /** The value at an inner point. */
  float at(int plane, Point p) {
    int x = (int) Math.min(p.x(), width - 2.0);
    int y = (int) Math.min(p.y(), height - 2.0);
    float u = (float) (p.x() - x);
    float v = (float) (p.y() - y);
    int i = (plane * height + y) * width + x;
    float above = values[i] + u * (values[i + 1] - values[i]);
    float below = values[i + width] + u * (values[i + width + 1] - values[i + width]);
    return above + v * (below - above);
  }

  /** The value at a point, 0 outside. */
  float orZero(int plane, Point p) {
    return inside(p) ? at(plane, p) : 0;
  }
}
