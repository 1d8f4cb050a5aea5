package dev.headswap.model.blender.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadMasksTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void headAndRingPartTheEnlargedHead(int seed) {
    HeadMasks masks = noisy(seed);

    assertThat(masks.animatedHead().times(masks.animatedRing()).alpha()).containsOnly(0);
    assertThat(masks.animatedHead().union(masks.animatedRing()).alpha())
        .isEqualTo(masks.enlargedHead().alpha());
    assertThat(masks.animatedRing().alpha()).contains(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void targetRingSurroundsTheTargetHead(int seed) {
    HeadMasks masks = noisy(seed);

    assertThat(masks.targetHead().times(masks.targetRing()).alpha()).containsOnly(0);
    assertThat(masks.targetHead().union(masks.targetRing()).alpha())
        .isEqualTo(byDefinition(masks.targetHead(), 5).alpha());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 9, 33})
  void dilationIsTheMaximumOfTheWindow(int side) {
    Mask mask = LabelMaps.noise(23, 0.02, new Random(side)).head();

    assertThat(new Dilation(side).apply(mask).alpha()).isEqualTo(byDefinition(mask, side).alpha());
  }

  @Test
  void withoutAnyHeadNothingIsRepainted() {
    LabelMap nobody = LabelMaps.only(Label.CLOTH, 16);

    assertThat(HeadMasks.of(nobody, nobody, 5).enlargedHead().alpha()).containsOnly(0);
  }

  @Test
  void strokesEnlargeWhatIsRepainted() {
    LabelMap nobody = LabelMaps.only(Label.CLOTH, 16);
    Mask stroke = LabelMaps.square(16).paint(Label.SKIN, 8, 8, 9, 9).map().head();

    Mask enlarged = HeadMasks.of(nobody, nobody, stroke, 5).enlargedHead();

    assertThat(enlarged.alpha()).isEqualTo(byDefinition(stroke, 5).alpha());
  }

  @Test
  void theNeckStaysTheTargets() {
    LabelMap neck = LabelMaps.only(Label.NECK, 16);

    assertThat(HeadMasks.of(neck, neck, 5).animatedHead().alpha()).containsOnly(0);
  }

  @Test
  void mapsOfTwoSizesAreRefused() {
    assertThatThrownBy(
            () -> HeadMasks.of(LabelMaps.only(Label.SKIN, 16), LabelMaps.only(Label.SKIN, 8), 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16x16 (animated) and 8x8 (target)");
  }

  @Test
  void anEvenDilationIsRefused() {
    assertThatThrownBy(() -> new Dilation(16)).hasMessageContaining("odd");
  }

  private static HeadMasks noisy(int seed) {
    Random random = new Random(seed);
    return HeadMasks.of(LabelMaps.noise(24, 0.04, random), LabelMaps.noise(24, 0.04, random), 5);
  }

  private static Mask byDefinition(Mask mask, int side) {
    float[] grown = new float[mask.alpha().length];
    for (int i = 0; i < grown.length; i++) {
      grown[i] = maximumAround(mask, i % mask.width(), i / mask.width(), side / 2);
    }
    return new Mask(mask.width(), mask.height(), grown);
  }

  private static float maximumAround(Mask mask, int x, int y, int radius) {
    float most = 0;
    for (int v = Math.max(0, y - radius); v <= Math.min(mask.height() - 1, y + radius); v++) {
      for (int u = Math.max(0, x - radius); u <= Math.min(mask.width() - 1, x + radius); u++) {
        most = Math.max(most, mask.at(u, v));
      }
    }
    return most;
  }
}
