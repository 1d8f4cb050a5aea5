package dev.headswap.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.eval.TestPictures;
import dev.headswap.face.Embedding;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceMeasuresTest {

  private static final Mask ALL = Mask.uniform(8, 8, 1);

  /** Eyes' outer corners 40 pixels apart. */
  private static Landmarks face() {
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      xy[2 * i] = i % 10;
      xy[2 * i + 1] = i / 10;
    }
    xy[72] = 10;
    xy[90] = 50;
    xy[73] = 20;
    xy[91] = 20;
    return new Landmarks(xy);
  }

  @Test
  void theRightLandmarksHaveNoError() {
    assertThat(LandmarkError.of(face(), face())).isZero();
  }

  @Test
  void aShiftIsMeasuredInDistancesOfTheEyes() {
    Landmarks moved = face().transform(Similarity.scaleThenShift(1, 3, 4));
    assertThat(LandmarkError.of(moved, face())).isCloseTo(5.0 / 40, within(1e-6));
  }

  @Test
  void aFaceWithoutWidthIsRefused() {
    Landmarks point = new Landmarks(new float[2 * Landmarks.COUNT]);
    assertThatIllegalArgumentException().isThrownBy(() -> LandmarkError.of(face(), point));
  }

  @Test
  void theMarginIsPositiveForTheSourcesFace() {
    Embedding source = Embedding.of(new float[] {1, 0});
    Embedding target = Embedding.of(new float[] {0, 1});
    IdentitySimilarity same = IdentitySimilarity.of(source, source, target);
    assertThat(same.toSource()).isCloseTo(1, within(1e-7));
    assertThat(same.margin()).isCloseTo(1, within(1e-7));
    IdentitySimilarity half =
        IdentitySimilarity.of(Embedding.of(new float[] {1, 1}), source, target);
    assertThat(half.margin()).isCloseTo(0, within(1e-7));
    assertThat(IdentitySimilarity.of(target, source, target).margin()).isNegative();
  }

  @Test
  void aFilmThatChangesAsTheTruthDoesDoesNotFlicker() {
    List<RgbImage> truth = List.of(flat(10), flat(20), flat(15));
    List<RgbImage> brighter = List.of(flat(110), flat(120), flat(115));
    assertThat(Flicker.of(brighter, truth, List.of(ALL, ALL, ALL))).hasValue(0);
  }

  @Test
  void flickerIsTheMeanWrongChange() {
    List<RgbImage> truth = List.of(flat(10), flat(10), flat(10));
    List<RgbImage> film = List.of(flat(10), flat(14), flat(8));
    assertThat(Flicker.of(film, truth, List.of(ALL, ALL, ALL))).hasValue((4 + 6) / 2.0);
  }

  @Test
  void flickerGrowsWithTemporalNoise() {
    RgbImage still = TestPictures.flat(8, 8, 128);
    double last = 0;
    for (int strength : new int[] {2, 8, 32}) {
      List<RgbImage> film = List.of(still, TestPictures.noisy(still, strength));
      double flicker = Flicker.of(film, List.of(still, still), List.of(ALL, ALL)).orElseThrow();
      assertThat(flicker).isGreaterThan(last);
      last = flicker;
    }
  }

  @Test
  void oneFrameCannotFlicker() {
    assertThat(Flicker.of(List.of(flat(1)), List.of(flat(2)), List.of(ALL))).isEmpty();
  }

  private static RgbImage flat(int level) {
    return TestPictures.flat(8, 8, level);
  }
}
