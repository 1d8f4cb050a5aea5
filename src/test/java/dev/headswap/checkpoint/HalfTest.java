package dev.headswap.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {

  @Test
  void everyHalfSurvivesTheRoundTrip() {
    for (int bits = 0; bits <= 0xffff; bits++) {
      short half = (short) bits;
      float value = Half.toFloat(half);
      if (!Float.isNaN(value)) {
        assertThat(Half.of(value)).as("bits %04x", bits).isEqualTo(half);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3c00",
    "-2, c000",
    "65504, 7bff",
    "65519.996, 7bff",
    "65520, 7c00",
    "1e30, 7c00",
    "0.0000000298, 0000",
    "0.00000003, 0001",
    "1.00048828125, 3c00",
    "1.00146484375, 3c02",
    "0.33333334, 3555",
  })
  void floatsGoToTheNearestHalfTiesToEven(float value, String bits) {
    assertThat("%04x".formatted(Half.of(value) & 0xffff)).isEqualTo(bits);
  }

  @Test
  void notANumberStaysNone() {
    assertThat(Half.toFloat(Half.of(Float.NaN))).isNaN();
  }
}
