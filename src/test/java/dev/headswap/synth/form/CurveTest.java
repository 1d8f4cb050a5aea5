package dev.headswap.synth.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CurveTest {

  private final Curve curve = Curve.through(0, 1, 1, 3, 2, 3.5, 4, 0);

  @Test
  void itPassesThroughItsPoints() {
    assertThat(curve.at(0)).isEqualTo(1);
    assertThat(curve.at(1)).isCloseTo(3, Offset.offset(1e-12));
    assertThat(curve.at(2)).isCloseTo(3.5, Offset.offset(1e-12));
  }

  @Test
  void itIsFlatBeyondItsEnds() {
    assertThat(curve.at(-5)).isEqualTo(1);
    assertThat(curve.at(9)).isZero();
  }

  @Test
  void itNeverOvershoots() {
    for (double x = 0; x <= 4; x += 0.01) {
      assertThat(curve.at(x)).isBetween(0.0, 3.5 + 1e-12);
    }
  }
}
