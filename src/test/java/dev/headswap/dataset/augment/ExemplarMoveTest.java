package dev.headswap.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.Pictures;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Similarity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExemplarMoveTest {

  private static final Sample SAMPLE = Pictures.sample(32, 1, 9);

  @Test
  void sevenInTenAreMoved() {
    long moved =
        IntStream.range(0, 1000)
            .filter(i -> ExemplarMove.draw(SAMPLE, TruthLayout.NONE, Chance.of(1, i, 0)) != SAMPLE)
            .count();
    assertThat(moved).isBetween(650L, 750L);
  }

  @Test
  void labelsAndLandmarksMoveWithThePixels() {
    Sample moved = ExemplarMove.moved(SAMPLE, new Similarity(1, 0, 4, 2));
    assertThat(moved.labels().at(10, 10)).isEqualTo(SAMPLE.labels().at(6, 8));
    assertThat(moved.pixels().blue(10, 10)).isEqualTo(SAMPLE.pixels().blue(6, 8));
    assertThat(moved.landmarks().point(3).x()).isEqualTo(SAMPLE.landmarks().point(3).x() + 4);
  }
}
