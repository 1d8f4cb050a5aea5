package dev.headswap.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.image.Polygons;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrokesTest {

  private static final Mask HEAD =
      Polygons.filled(
          256,
          256,
          List.of(new Point(90, 60), new Point(170, 60), new Point(170, 190), new Point(90, 190)));

  private static float sum(Mask mask) {
    float sum = 0;
    for (float a : mask.alpha()) {
      assertThat(a).isIn(0f, 1f);
      sum += a;
    }
    return sum;
  }

  @Test
  void halfOfTheTimeThereAreSome() {
    long some =
        IntStream.range(0, 400)
            .filter(i -> sum(Strokes.draw(HEAD, Chance.of(1, i, 0))) > 0)
            .count();
    assertThat(some).isBetween(160L, 240L);
  }

  @Test
  void theyStayAroundTheHead() {
    for (int i = 0; i < 50; i++) {
      Mask strokes = Strokes.draw(HEAD, Chance.of(2, i, 0));
      assertThat(strokes.at(2, 2)).isZero();
      assertThat(strokes.at(253, 253)).isZero();
    }
  }

  @Test
  void whereThereIsNoHeadNothingFails() {
    assertThat(Strokes.draw(Mask.uniform(64, 64, 0), Chance.of(1, 1, 1)).width()).isEqualTo(64);
  }
}
