package dev.headswap.dataset.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.Pictures;
import dev.headswap.dataset.Sample;
import dev.headswap.frame.Label;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  @Test
  void theHeadStaysAndAllElseIsMidGray() {
    Sample sample = Pictures.sample(20, 1, 4);
    Sample alone = Surroundings.removed(sample);
    for (int i = 0; i < 400; i++) {
      Label before = sample.labels().at(i % 20, i / 20);
      int red = alone.pixels().red(i % 20, i / 20);
      assertThat(red).isEqualTo(before.isHead() ? sample.pixels().red(i % 20, i / 20) : 128);
      assertThat(alone.labels().at(i % 20, i / 20))
          .isEqualTo(before.isHead() ? before : Label.BACKGROUND);
    }
  }
}
