package dev.headswap.face;

import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import java.util.List;

/**
 * A face as a detector reports it, in pixels of the frame.
 *
 * @param box from the forehead to the chin
 * @param score how sure the detector is, 0 to 1
 * @param five the eye on the left of the picture, the eye on the right, the tip of the nose, the
 *     corner of the mouth on the left, the one on the right; empty where a detector gives none
 */
public record Face(Box box, float score, List<Point> five) {

  /** How far the forehead reaches above the brows, in heights of the box of 68 landmarks. */
  private static final double FOREHEAD = 0.25;

  public Face {
    five = List.copyOf(five);
    if (!five.isEmpty() && five.size() != 5) {
      throw new IllegalArgumentException("five points or none required but were " + five.size());
    }
  }

  /** The face that landmarks outline: where to look for it in the next frame. */
  public static Face of(Landmarks landmarks, float score) {
    Box b = landmarks.bounds();
    double up = b.height() * FOREHEAD;
    Box box = new Box(b.x(), b.y() - up, b.width(), b.height() + up);
    return new Face(box, score, five(landmarks));
  }

  /** The five points of {@link #five} taken from landmarks. */
  public static List<Point> five(Landmarks landmarks) {
    return List.of(
        landmarks.leftEye(),
        landmarks.rightEye(),
        landmarks.nose(),
        landmarks.point(48),
        landmarks.point(54));
  }

  /** Whether the five points were measured. */
  public boolean hasPoints() {
    return !five.isEmpty();
  }

  /** {@link #five}, or where they lie in the box of an upright frontal face. */
  public List<Point> fiveOrGuess() {
    return hasPoints()
        ? five
        : List.of(at(0.30, 0.41), at(0.70, 0.41), at(0.50, 0.58), at(0.34, 0.76), at(0.66, 0.76));
  }

  private Point at(double right, double down) {
    return new Point(box.x() + right * box.width(), box.y() + down * box.height());
  }
}
