package dev.headswap.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.Pictures;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Box;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final Sample SAMPLE = Pictures.sample(40, 1, 11);

  @Test
  void pixelsLabelsAndLandmarksMoveTogether() {
    Sample moved = new Placement(false, 3, -2).apply(SAMPLE, TruthLayout.NONE);
    for (int y = 0; y < 38; y++) {
      for (int x = 3; x < 40; x++) {
        assertThat(moved.pixels().green(x, y)).isEqualTo(SAMPLE.pixels().green(x - 3, y + 2));
        assertThat(moved.labels().at(x, y)).isEqualTo(SAMPLE.labels().at(x - 3, y + 2));
      }
    }
    assertThat(moved.landmarks().point(8).x()).isEqualTo(SAMPLE.landmarks().point(8).x() + 3);
    assertThat(moved.landmarks().point(8).y()).isEqualTo(SAMPLE.landmarks().point(8).y() - 2);
  }

  @Test
  void whatIsUncoveredIsThePictureMirrored() {
    Sample moved = new Placement(false, 3, 0).apply(SAMPLE, TruthLayout.NONE);
    assertThat(moved.pixels().red(0, 7)).isEqualTo(SAMPLE.pixels().red(3, 7));
    assertThat(moved.pixels().red(2, 7)).isEqualTo(SAMPLE.pixels().red(1, 7));
  }

  @Test
  void aBoxIsFlippedThenShifted() {
    Placement placement = new Placement(true, 5, 1);
    assertThat(placement.apply(new Box(0, 0, 10, 10), 40)).isEqualTo(new Box(35, 1, 10, 10));
  }

  @Test
  void halfAreShiftedByUpToFivePercent() {
    long shifted =
        IntStream.range(0, 4000)
            .mapToObj(i -> Placement.draw(256, 0.5, 0.5, Chance.of(1, i, 0)))
            .peek(
                p -> assertThat(Math.max(Math.abs(p.right()), Math.abs(p.down()))).isBetween(0, 13))
            .filter(p -> p.right() != 0 || p.down() != 0)
            .count();
    assertThat(shifted).isBetween(1900L, 2100L);
  }
}
