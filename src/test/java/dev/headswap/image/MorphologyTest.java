package dev.headswap.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorphologyTest {

  private static Mask dot(int size, int x, int y) {
    float[] alpha = new float[size * size];
    alpha[y * size + x] = 0.75f;
    return new Mask(size, size, alpha);
  }

  @Test
  void dilationSpreadsAPointOverASquare() {
    Mask grown = Morphology.dilate(dot(9, 4, 3), 5);
    for (int i = 0; i < 81; i++) {
      boolean near = Math.abs(i % 9 - 4) <= 2 && Math.abs(i / 9 - 3) <= 2;
      assertThat(grown.alpha()[i]).isEqualTo(near ? 0.75f : 0f);
    }
  }

  @Test
  void erosionOfADilatedSquareGivesItBack() {
    Mask square = Polygons.filled(30, 30, box(10, 20));
    Mask closed = Morphology.erode(Morphology.dilate(square, 7), 7);
    assertThat(closed.alpha()).isEqualTo(square.alpha());
  }

  @Test
  void theBorderHasNoSay() {
    assertThat(Morphology.erode(Mask.uniform(8, 8, 1), 5).alpha()).containsOnly(1f);
  }

  @Test
  void anEvenSizeIsRefused() {
    assertThatThrownBy(() -> Morphology.dilate(dot(3, 1, 1), 4)).hasMessageContaining("odd");
  }

  @Test
  void aPolygonIsFilledWithItsBorder() {
    Mask square = Polygons.filled(30, 30, box(10, 20));
    assertThat(square.at(10, 10)).isEqualTo(1);
    assertThat(square.at(20, 20)).isEqualTo(1);
    assertThat(square.at(9, 15)).isZero();
    assertThat(square.at(21, 15)).isZero();
  }

  @Test
  void featheringKeepsTheMiddleOfAStraightEdgeAtAHalf() {
    Mask half = Polygons.filled(64, 64, List.of(p(-9, -9), p(31, -9), p(31, 80), p(-9, 80)));
    Mask soft = Feather.soften(half, 8);
    assertThat(soft.at(31, 32) + soft.at(32, 32)).isBetween(0.9f, 1.1f);
    assertThat(soft.at(10, 32)).isGreaterThan(0.99f);
    assertThat(soft.at(55, 32)).isLessThan(0.01f);
    assertThat(Feather.soften(half, 0)).isSameAs(half);
  }

  private static List<Point> box(int from, int to) {
    return List.of(p(from, from), p(to, from), p(to, to), p(from, to));
  }

  private static Point p(double x, double y) {
    return new Point(x, y);
  }
}
