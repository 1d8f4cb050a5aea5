package dev.headswap.eval.baseline;

import dev.headswap.frame.Point;
import java.util.function.IntToDoubleFunction;

/** The four pixels around a point of a square picture, and how much each counts; 0 outside. */
record Bilinear(int left, int top, double right, double down, int size) {

  static Bilinear at(Point point, int size) {
    int left = (int) Math.floor(point.x());
    int top = (int) Math.floor(point.y());
    return new Bilinear(left, top, point.x() - left, point.y() - top, size);
  }

  double mean(IntToDoubleFunction value) {
    double upper = (1 - right) * at(left, top, value) + right * at(left + 1, top, value);
    double lower = (1 - right) * at(left, top + 1, value) + right * at(left + 1, top + 1, value);
    return (1 - down) * upper + down * lower;
  }

  private double at(int x, int y, IntToDoubleFunction value) {
    boolean inside = x >= 0 && y >= 0 && x < size && y < size;
    return inside ? value.applyAsDouble(y * size + x) : 0;
  }
}
