package dev.headswap.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.RgbImage;
import org.junit.jupiter.api.Test;

class FiltersTest {

  /** White in the middle of black. */
  private static RgbImage dot() {
    byte[] rgb = new byte[7 * 7 * 3];
    for (int c = 0; c < 3; c++) {
      rgb[(3 * 7 + 3) * 3 + c] = (byte) 252;
    }
    return new RgbImage(7, 7, rgb);
  }

  @Test
  void theMeanSpreadsAPoint() {
    assertThat(Filters.mean(dot(), 3).red(2, 4)).isEqualTo(28);
    assertThat(Filters.mean(dot(), 3).red(1, 3)).isZero();
  }

  @Test
  void theMedianRemovesAPoint() {
    assertThat(Filters.median(dot(), 3).rgb()).containsOnly(0);
  }

  @Test
  void aGaussianFallsOffAsItShould() {
    RgbImage soft = Filters.gaussian(dot(), 1);
    double ratio = (double) soft.green(4, 3) / soft.green(3, 3);
    assertThat(ratio).isBetween(0.57, 0.64);
    assertThat(Filters.gaussian(dot(), 0).rgb()).isEqualTo(dot().rgb());
  }

  @Test
  void weightsAreTakenRowByRow() {
    float[] fromTheRight = {0, 0, 0, 0, 0, 1, 0, 0, 0};
    assertThat(Filters.weighted(dot(), fromTheRight).blue(2, 3)).isEqualTo(252);
  }
}
