package dev.headswap.face;

import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import java.util.List;

/**
 * Where a network wants to see a face in its input.
 *
 * @param points in pixels of the input: three (the eye on the left of the picture, the eye on the
 *     right, the middle of the mouth) or five, as in {@link Face#five}
 */
public record FaceFraming(List<Point> points) {

  public FaceFraming {
    points = List.copyOf(points);
    if (points.size() != 3 && points.size() != 5) {
      throw new IllegalArgumentException(
          "3 points (eyes, mouth) or 5 required but were " + points.size());
    }
  }

  /** Carries a face of a frame to where the network wants it, by least squares. */
  public Similarity align(List<Point> five) {
    return Similarity.leastSquares(points.size() == 5 ? five : three(five), points);
  }

  /** From the pixels of this framing to those of another. */
  public Similarity to(FaceFraming other) {
    return Similarity.leastSquares(three(), other.three());
  }

  private List<Point> three() {
    return points.size() == 3 ? points : three(points);
  }

  private static List<Point> three(List<Point> five) {
    return List.of(five.get(0), five.get(1), five.get(3).middle(five.get(4)));
  }
}
