package dev.headswap.face.parsing;

import dev.headswap.frame.Label;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.image.Polygons;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The parts of a face as its landmarks outline them, in an upright crop. */
final class FaceRegions {

  private static final List<Integer> UPPER_LIP =
      List.of(48, 49, 50, 51, 52, 53, 54, 64, 63, 62, 61, 60);
  private static final List<Integer> LOWER_LIP =
      List.of(54, 55, 56, 57, 58, 59, 48, 60, 67, 66, 65, 64);

  /** How far brows reach below their upper edge, in distances of the outer eye corners. */
  private static final double BROW = 0.075;

  private final Landmarks points;
  private final int size;

  FaceRegions(Landmarks points, int size) {
    this.points = points;
    this.size = size;
  }

  /** Parts from the least to the most important where they overlap. */
  Map<Label, Mask> parts() {
    Map<Label, Mask> parts = new EnumMap<>(Label.class);
    parts.put(Label.LEFT_BROW, fill(brow(17, 22)));
    parts.put(Label.RIGHT_BROW, fill(brow(22, 27)));
    parts.put(Label.LEFT_EYE, fill(range(36, 42)));
    parts.put(Label.RIGHT_EYE, fill(range(42, 48)));
    parts.put(Label.NOSE, fill(nose()));
    parts.put(Label.INNER_MOUTH, fill(range(60, 68)));
    parts.put(Label.UPPER_LIP, fill(all(UPPER_LIP)));
    parts.put(Label.LOWER_LIP, fill(all(LOWER_LIP)));
    return parts;
  }

  /** The face from the jaw to the brows. */
  Mask face() {
    List<Point> outline = range(0, 17);
    List<Point> brows = range(17, 27);
    Collections.reverse(brows);
    outline.addAll(brows);
    return fill(outline);
  }

  private List<Point> brow(int from, int to) {
    List<Point> outline = range(from, to);
    List<Point> lower = range(from, to);
    Collections.reverse(lower);
    lower.forEach(p -> outline.add(new Point(p.x(), p.y() + BROW * points.interOcular())));
    return outline;
  }

  /** From the bridge to beyond the nostrils, which landmarks 31 and 35 only touch from within. */
  private List<Point> nose() {
    double wide = points.point(31).distance(points.point(35));
    List<Point> outline = new ArrayList<>();
    outline.add(shifted(27, -0.25 * wide, 0));
    outline.add(shifted(28, -0.28 * wide, 0));
    outline.add(shifted(31, -0.30 * wide, -0.35 * wide));
    outline.add(shifted(31, -0.25 * wide, 0));
    outline.addAll(range(31, 36));
    outline.add(shifted(35, 0.25 * wide, 0));
    outline.add(shifted(35, 0.30 * wide, -0.35 * wide));
    outline.add(shifted(28, 0.28 * wide, 0));
    outline.add(shifted(27, 0.25 * wide, 0));
    return outline;
  }

  private Point shifted(int index, double dx, double dy) {
    Point p = points.point(index);
    return new Point(p.x() + dx, p.y() + dy);
  }

  private List<Point> range(int from, int to) {
    return new ArrayList<>(points.points().subList(from, to));
  }

  private List<Point> all(List<Integer> indices) {
    return indices.stream().map(points::point).toList();
  }

  private Mask fill(List<Point> outline) {
    return Polygons.filled(size, size, outline);
  }
}
