package dev.headswap.train.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {

  @Test
  void risesInALineThenFallsAlongHalfACosine() {
    LearningRate rate = new LearningRate(1, 10, 0.1, 110);
    assertThat(rate.at(0)).isCloseTo(0.1, within(1e-12));
    assertThat(rate.at(9)).isEqualTo(1);
    assertThat(rate.at(10)).isEqualTo(1);
    assertThat(rate.at(60)).isCloseTo(0.55, within(1e-12));
    assertThat(rate.at(110)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void withoutAnEndItStays() {
    assertThat(LearningRate.constant(1e-4).at(1_000_000)).isEqualTo(1e-4);
  }
}
