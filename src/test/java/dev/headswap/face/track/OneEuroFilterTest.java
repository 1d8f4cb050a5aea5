package dev.headswap.face.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OneEuroFilterTest {

  private static final double FRAME = 1 / 30.0;

  @Test
  void theFirstValuePassesAsItIs() {
    assertThat(new OneEuroFilter(1, 10).next(42, 0)).isEqualTo(42);
  }

  @Test
  void aSteadyMotionLagsNoMoreThanBetaAllows() {
    double beta = 25;
    OneEuroFilter filter = new OneEuroFilter(1.5, beta);
    double value = 0;
    double filtered = 0;
    for (int i = 0; i < 300; i++) {
      value = 0.8 * i * FRAME;
      filtered = filter.next(value, FRAME);
    }
    assertThat(value - filtered).isBetween(0.0, 1 / (2 * Math.PI * beta));
  }

  @Test
  void noiseAtRestBecomesLess() {
    OneEuroFilter filter = new OneEuroFilter(1.5, 25);
    Random random = new Random(3);
    double before = 0;
    double after = 0;
    for (int i = 0; i < 600; i++) {
      double noise = 0.003 * random.nextGaussian();
      double left = filter.next(5 + noise, FRAME) - 5;
      before += i < 60 ? 0 : noise * noise;
      after += i < 60 ? 0 : left * left;
    }
    assertThat(Math.sqrt(after / before)).isLessThan(0.6);
  }

  @Test
  void aConstantStaysConstantWhateverTheFrameRate() {
    OneEuroFilter filter = new OneEuroFilter(1, 1);
    for (double elapsed : new double[] {0, 0.01, 0.5, 3}) {
      assertThat(filter.next(7, elapsed)).isCloseTo(7, within(1e-12));
    }
  }
}
