package dev.headswap.composite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PasteBackTest {

  private static final int SIZE = 128;
  private static final PasteConfig HARD = new PasteConfig(0, 0);

  private static Mask square(int from, int to) {
    float[] alpha = new float[SIZE * SIZE];
    for (int y = from; y < to; y++) {
      Arrays.fill(alpha, y * SIZE + from, y * SIZE + to, 1);
    }
    return new Mask(SIZE, SIZE, alpha);
  }

  private static RgbImage uniform(int value) {
    RgbImage image = RgbImage.black(SIZE, SIZE);
    Arrays.fill(image.rgb(), (byte) value);
    return image;
  }

  private static Patch patch(PasteConfig config, Mask head, Similarity frameToCrop) {
    return new PasteBack(config).patch(uniform(200), head, frameToCrop, 400, 300).orElseThrow();
  }

  @Test
  void aShiftedCropLandsWhereItWasCut() {
    Similarity cut = Similarity.scaleThenShift(1, -100, -50);
    Patch patch = patch(HARD, square(40, 80), cut);
    assertThat(at(patch, 140, 90)).isEqualTo(1);
    assertThat(at(patch, 179, 129)).isEqualTo(1);
    assertThat(at(patch, 139, 90)).isZero();
    assertThat(at(patch, 180, 129)).isZero();
    assertThat(patch.pixels().red(150 - patch.left(), 100 - patch.top())).isEqualTo(200);
  }

  @Test
  void theRegionGrowsByTheDilationAtTheScaleOfTheCrop() {
    Patch patch = patch(new PasteConfig(16, 0), square(60, 68), Similarity.IDENTITY);
    assertThat(at(patch, 56, 60)).as("16 of 512 are 4 of 128").isEqualTo(1);
    assertThat(at(patch, 55, 60)).isZero();
  }

  @Test
  void theSoftEdgeFallsAndDiesAwayInsideTheCrop() {
    Mask everything = Mask.uniform(SIZE, SIZE, 1);
    Patch patch = patch(PasteConfig.DEFAULT, everything, Similarity.IDENTITY);
    assertThat(at(patch, 64, 64)).isEqualTo(1);
    assertThat(at(patch, 0, 64)).isZero();
    assertThat(at(patch, 5, 64)).isLessThan(at(patch, 7, 64));
  }

  @Test
  void whatLiesBeyondTheFrameIsLeftOut() {
    Similarity cut = Similarity.scaleThenShift(1, 64, 64);
    Patch patch = patch(HARD, Mask.uniform(SIZE, SIZE, 1), cut);
    assertThat(patch.left()).isZero();
    assertThat(patch.top()).isZero();
    assertThat(patch.pixels().width()).isLessThanOrEqualTo(SIZE - 64 + 1);
  }

  @Test
  void aHeadOutsideTheFrameGivesNoPatch() {
    Similarity cut = Similarity.scaleThenShift(1, 5000, 0);
    PasteBack paste = new PasteBack(HARD);
    assertThat(paste.patch(uniform(9), Mask.uniform(SIZE, SIZE, 1), cut, 400, 300)).isEmpty();
  }

  @Test
  void anEmptyRegionGivesNoPatch() {
    PasteBack paste = new PasteBack(PasteConfig.DEFAULT);
    Mask nothing = Mask.uniform(SIZE, SIZE, 0);
    assertThat(paste.patch(uniform(9), nothing, Similarity.IDENTITY, 400, 300)).isEmpty();
  }

  @Test
  void aTurnedAndScaledCropComesBackOnItsCentre() {
    Similarity cut = new Similarity(0.8, -0.6, -80, -40);
    Patch patch = patch(HARD, square(60, 69), cut);
    var centre = cut.inverse().apply(new dev.headswap.frame.Point(64, 64));
    assertThat(at(patch, (int) Math.round(centre.x()), (int) Math.round(centre.y()))).isEqualTo(1);
  }

  private static float at(Patch patch, int x, int y) {
    int px = x - patch.left();
    int py = y - patch.top();
    boolean in = px >= 0 && py >= 0 && px < patch.pixels().width() && py < patch.pixels().height();
    return in ? patch.alpha().at(px, py) : 0;
  }
}
