package dev.headswap.video.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.Rational;
import dev.headswap.frame.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

  private static final Orientation TURNED = new Orientation(true, true, false);

  @ParameterizedTest
  @CsvSource({
    "720, 576, 16, 11, 1047, 576",
    "720, 480, 8, 9, 720, 540",
    "64, 48, 1, 1, 64, 48",
    "64, 48, 0, 1, 64, 48",
    "64, 48, 1000, 1, 64, 48"
  })
  void theShorterSideIsEnlarged(int w, int h, int num, int den, int width, int height) {
    Geometry geometry = Geometry.of(w, h, new Rational(num, den), Orientation.UPRIGHT);
    assertThat(geometry.width()).isEqualTo(width);
    assertThat(geometry.height()).isEqualTo(height);
  }

  @Test
  void aTurnedPictureExchangesItsSidesAfterStretching() {
    Geometry geometry = Geometry.of(40, 20, new Rational(2, 1), TURNED);
    assertThat(geometry.width()).isEqualTo(20);
    assertThat(geometry.height()).isEqualTo(80);
  }

  @Test
  void aPictureIsStretchedLinearly() {
    RgbImage coded = RgbImage.black(2, 1);
    coded.rgb()[3] = 100;
    RgbImage shown = Geometry.of(2, 1, new Rational(2, 1), Orientation.UPRIGHT).shown(coded);
    assertThat(shown.width()).isEqualTo(4);
    assertThat(new int[] {shown.red(0, 0), shown.red(1, 0), shown.red(2, 0), shown.red(3, 0)})
        .containsExactly(0, 25, 75, 100);
  }

  @Test
  void aPatchOfTheWholePictureCoversTheWholeStoredOne() {
    Geometry geometry = Geometry.of(20, 10, new Rational(4, 3), TURNED);
    Patch stored = geometry.stored(gray(0, 0, geometry.width(), geometry.height()));
    assertThat(stored.left()).isZero();
    assertThat(stored.top()).isZero();
    assertThat(stored.pixels().width()).isEqualTo(20);
    assertThat(stored.pixels().height()).isEqualTo(10);
    assertThat(stored.pixels().red(10, 5)).isEqualTo(90);
  }

  @Test
  void aNarrowedPatchKeepsItsWeightAndColour() {
    Geometry geometry = Geometry.of(60, 30, new Rational(2, 1), Orientation.UPRIGHT);
    Patch stored = geometry.stored(gray(41, 7, 20, 9));
    double weight = 0;
    for (float alpha : stored.alpha().alpha()) {
      weight += alpha;
    }
    assertThat(weight).isCloseTo(20 * 9 / 2.0, within(1e-3));
    assertThat(stored.pixels().red(stored.pixels().width() / 2, 4)).isEqualTo(90);
    assertThat(stored.left()).isEqualTo(20);
    assertThat(stored.top()).isEqualTo(7);
  }

  private static Patch gray(int left, int top, int width, int height) {
    RgbImage pixels = RgbImage.black(width, height);
    Arrays.fill(pixels.rgb(), (byte) 90);
    return new Patch(left, top, pixels, Mask.uniform(width, height, 1));
  }
}
