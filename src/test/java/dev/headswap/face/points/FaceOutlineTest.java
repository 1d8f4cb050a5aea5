package dev.headswap.face.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceOutlineTest {

  @Test
  void stepsAlongABentLineAreEquallyLong() {
    List<Point> bent = List.of(new Point(0, 0), new Point(1, 0), new Point(1, 7));
    List<Point> steps = new Contour(bent).equalSteps(5);
    assertThat(steps.get(1)).isEqualTo(new Point(1, 1));
    assertThat(steps.get(2).y()).isCloseTo(3, within(1e-12));
    assertThat(steps.get(4)).isEqualTo(new Point(1, 7));
  }

  @Test
  void theHullOfASquareWithInnerPointsIsTheSquare() {
    List<Point> points =
        List.of(p(0, 0), p(4, 0), p(4, 4), p(0, 4), p(2, 2), p(1, 3), p(2, 0), p(4, 1));
    assertThat(ConvexHull.of(points).corners())
        .containsExactlyInAnyOrder(p(0, 0), p(4, 0), p(4, 4), p(0, 4));
  }

  @Test
  void aRayLeavesTheHullAtItsSideAndNeverComesBackInwards() {
    ConvexHull square = ConvexHull.of(List.of(p(0, 0), p(4, 0), p(4, 4), p(0, 4)));
    Point exit = square.exit(p(2, 2), p(3, 2));
    assertThat(exit.x()).isCloseTo(4, within(1e-9));
    assertThat(exit.y()).isCloseTo(2, within(1e-9));
    assertThat(square.exit(p(2, 2), p(2, 4)).y()).isCloseTo(4, within(1e-9));
  }

  private static Point p(double x, double y) {
    return new Point(x, y);
  }
}
