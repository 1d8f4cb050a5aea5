package dev.headswap.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarpTest {

  private static RgbImage noise(int width, int height, long seed) {
    byte[] rgb = new byte[width * height * 3];
    new java.util.Random(seed).nextBytes(rgb);
    return new RgbImage(width, height, rgb);
  }

  /** A mask whose value is a plane in x and y, which bilinear sampling keeps exactly. */
  private static Mask ramp(int width, int height) {
    float[] alpha = new float[width * height];
    for (int i = 0; i < alpha.length; i++) {
      int row = i / width;
      alpha[i] = plane(i % width, row);
    }
    return new Mask(width, height, alpha);
  }

  private static float plane(double x, double y) {
    return (float) (0.1 + 0.004 * x + 0.002 * y);
  }

  @Test
  void identityChangesNothing() {
    RgbImage image = noise(37, 23, 1);
    assertThat(Warp.similarity(image, Similarity.IDENTITY, 37, 23).rgb()).isEqualTo(image.rgb());
  }

  @Test
  void aWholeShiftMovesPixelsAndLetsBlackIn() {
    RgbImage image = noise(20, 20, 2);
    RgbImage moved = Warp.similarity(image, Similarity.scaleThenShift(1, 3, -2), 20, 20);
    for (int y = 0; y < 18; y++) {
      for (int x = 3; x < 20; x++) {
        assertThat(moved.red(x, y)).isEqualTo(image.red(x - 3, y + 2));
      }
    }
    assertThat(moved.green(2, 5)).isZero();
    assertThat(moved.green(10, 19)).isZero();
  }

  @Test
  void coordinatesAreThoseOfPixelCentres() {
    Similarity turn = new Similarity(1.3, 0.4, -5, 7);
    Mask warped = Warp.similarity(ramp(100, 100), turn, 90, 90);
    Similarity back = turn.inverse();
    for (int[] at : new int[][] {{30, 40}, {45, 70}, {60, 60}}) {
      Point from = back.apply(new Point(at[0], at[1]));
      assertThat(from.x()).isBetween(1.0, 98.0);
      assertThat(from.y()).isBetween(1.0, 98.0);
      assertThat(warped.at(at[0], at[1])).isCloseTo(plane(from.x(), from.y()), within(2e-4f));
    }
  }

  @Test
  void shrinkingKeepsPlacesWhateverTheScale() {
    for (double scale : new double[] {0.9, 0.5, 0.41, 0.25, 0.11}) {
      Similarity shrink = new Similarity(scale, 0.05 * scale, 3, 2);
      Mask warped = Warp.similarity(ramp(400, 400), shrink, 40, 40);
      Point from = shrink.inverse().apply(new Point(20, 20));
      assertThat(warped.at(20, 20))
          .as("scale %s", scale)
          .isCloseTo(plane(from.x(), from.y()), within(6e-4f));
    }
  }

  @Test
  void shrinkingAveragesInsteadOfAliasing() {
    byte[] stripes = new byte[200 * 200 * 3];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = (byte) (i / 3 % 2 == 0 ? 0 : 255);
    }
    RgbImage small =
        Warp.similarity(
            new RgbImage(200, 200, stripes), Similarity.scaleThenShift(0.23, 0, 0), 40, 40);
    for (int x = 5; x < 35; x++) {
      assertThat(small.green(x, 20)).isBetween(110, 145);
    }
  }

  @Test
  void aPartFarOutsideIsBlack() {
    RgbImage away = Warp.similarity(noise(30, 30, 3), Similarity.scaleThenShift(1, 500, 0), 10, 10);
    assertThat(away.rgb()).containsOnly(0);
  }

  @Test
  void resizingToHalfTakesTheMeanOfFour() {
    RgbImage image = noise(8, 6, 4);
    RgbImage half = Warp.resized(image, 4, 3);
    int sum = image.red(2, 2) + image.red(3, 2) + image.red(2, 3) + image.red(3, 3);
    assertThat((double) half.red(1, 1)).isCloseTo(sum / 4.0, within(0.75));
  }

  /** Such a one sent the native library a kernel of no size, or the halving round and round. */
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0, 1e-30, 1e30, Double.POSITIVE_INFINITY})
  void aSimilarityOfNoSensibleScaleIsRefused(double scale) {
    Similarity senseless = Similarity.scaleThenShift(scale, 0, 0);
    assertThatThrownBy(() -> Warp.similarity(noise(8, 8, 3), senseless, 8, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a scale between 1e-6 and 1e6 required");
  }
}
