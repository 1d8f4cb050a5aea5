package dev.headswap.model.blender.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorrespondenceTest {

  private static final int SIDE = 64;
  private static final double EYES_APART = 10;

  @Test
  void everyRegionOfTheSameHeadMatchesItself() {
    LabelMap head = LabelMaps.head(SIDE);

    Correspondence matches = between(head, head, HairColor.TARGET);

    assertThat(matches.copied()).isEmpty();
    assertThat(matches.matches()).hasSize(RegionGrid.of(head, 1).headLabels().size());
    assertThat(matches.matches())
        .allSatisfy(match -> assertThat(match.target()).isEqualTo(match.animated()))
        .allMatch(Correspondence.Match::own);
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT_EYE, RIGHT_EYE",
    "RIGHT_EYE, LEFT_EYE",
    "LEFT_BROW, RIGHT_BROW",
    "RIGHT_BROW, LEFT_BROW",
    "LEFT_EAR, RIGHT_EAR",
    "RIGHT_EAR, LEFT_EAR",
    "UPPER_LIP, LOWER_LIP",
    "LOWER_LIP, UPPER_LIP",
    "NOSE, SKIN",
    "LEFT_EAR, SKIN",
    "RIGHT_EAR, SKIN",
    "LEFT_BROW, HAIR",
    "RIGHT_BROW, HAIR",
    "HAIR, LEFT_BROW",
    "HAIR, RIGHT_BROW"
  })
  void whatTheTargetLacksIsTakenFromItsNearestOfKin(Label region, Label kin) {
    LabelMap target = LabelMaps.square(SIDE).paint(kin, 0, 0, SIDE, SIDE / 2).map();

    Correspondence matches = between(LabelMaps.only(region, SIDE), target, HairColor.TARGET);

    assertThat(matches.copied()).isEmpty();
    assertThat(matches.matches()).hasSize(1);
    assertThat(matches.matches().get(0).target())
        .isEqualTo(RegionGrid.of(target, 1).cells(EnumSet.of(kin)));
    assertThat(matches.matches().get(0).own()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"INNER_MOUTH", "GLASSES", "HAT", "EARRING", "LEFT_EYE", "UPPER_LIP", "SKIN"})
  void whatHasNoKinInTheTargetKeepsTheSourceColour(Label region) {
    LabelMap target = LabelMaps.only(Label.NOSE, SIDE);

    Correspondence matches = between(LabelMaps.only(region, SIDE), target, HairColor.TARGET);

    assertThat(matches.matches()).isEmpty();
    assertThat(matches.copied()).hasSize(SIDE * SIDE);
  }

  @Test
  void theMirroredTwinIsPreferredToSkin() {
    LabelMap head = LabelMaps.head(SIDE);
    LabelMap oneEared = without(head, Label.LEFT_EAR);

    int[] donors = donorsOf(Label.LEFT_EAR, head, oneEared);

    assertThat(donors).isEqualTo(RegionGrid.of(head, 1).cells(EnumSet.of(Label.RIGHT_EAR)));
  }

  @Test
  void twoSpecksOfBrowTogetherMakeAGroup() {
    int least = (int) Math.ceil(100 * Math.pow(2 * EYES_APART / (0.145 * 512), 2));
    LabelMap target =
        LabelMaps.square(SIDE)
            .paint(Label.LEFT_BROW, 0, 0, least - 1, 1)
            .paint(Label.RIGHT_BROW, 0, 9, least - 1, 10)
            .map();

    Correspondence matches = between(LabelMaps.only(Label.LEFT_BROW, SIDE), target, 2 * EYES_APART);

    assertThat(matches.matches().get(0).target()).hasSize(2 * (least - 1));
  }

  @Test
  void aSpeckOfHairIsNoHair() {
    LabelMap target = LabelMaps.square(SIDE).paint(Label.HAIR, 0, 0, 3, 1).map();

    assertThat(between(LabelMaps.only(Label.HAIR, SIDE), target, HairColor.TARGET).copied())
        .hasSize(SIDE * SIDE);
  }

  @Test
  void sourceHairColourIsKeptOnWish() {
    LabelMap head = LabelMaps.head(SIDE);
    Set<Label> hairy = EnumSet.of(Label.HAIR, Label.LEFT_BROW, Label.RIGHT_BROW);

    assertThat(between(head, head, HairColor.SOURCE).copied())
        .isEqualTo(RegionGrid.of(head, 1).cells(hairy));
  }

  @Test
  void noHeadMeansNoMatch() {
    LabelMap nobody = LabelMaps.only(Label.BACKGROUND, SIDE);
    RegionGrid grid = RegionGrid.of(nobody, 1);
    HeadMasks masks = HeadMasks.of(nobody, nobody, 3);

    assertThat(between(nobody, LabelMaps.head(SIDE), HairColor.TARGET).matches()).isEmpty();
    assertThat(between(LabelMaps.head(SIDE), nobody, HairColor.TARGET).matches()).isEmpty();
    assertThat(Correspondence.ofRings(grid, grid, masks).matches()).isEmpty();
  }

  @Test
  void theRingIsOneRegion() {
    LabelMap head = LabelMaps.head(SIDE);
    RegionGrid grid = RegionGrid.of(head, 1);
    HeadMasks masks = HeadMasks.of(head, head, 5);

    Correspondence ring = Correspondence.ofRings(grid, grid, masks);

    assertThat(ring.matches()).hasSize(1);
    assertThat(ring.matches().get(0).animated()).isEqualTo(ring.matches().get(0).target());
    assertThat(Arrays.stream(ring.matches().get(0).animated()).count())
        .isEqualTo(Math.round(sum(masks.animatedRing().alpha())));
  }

  private static Correspondence between(LabelMap animated, LabelMap target, HairColor color) {
    return Correspondence.ofHeads(
        RegionGrid.of(animated, 1),
        RegionGrid.of(target, 1),
        new Presence(target, EYES_APART),
        color);
  }

  private static Correspondence between(LabelMap animated, LabelMap target, double eyesApart) {
    return Correspondence.ofHeads(
        RegionGrid.of(animated, 1),
        RegionGrid.of(target, 1),
        new Presence(target, eyesApart),
        HairColor.TARGET);
  }

  private static int[] donorsOf(Label region, LabelMap animated, LabelMap target) {
    int[] cells = RegionGrid.of(animated, 1).cells(EnumSet.of(region));
    return between(animated, target, HairColor.TARGET).matches().stream()
        .filter(match -> Arrays.equals(match.animated(), cells))
        .findFirst()
        .orElseThrow()
        .target();
  }

  private static LabelMap without(LabelMap map, Label label) {
    byte[] rest = map.labels().clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] = rest[i] == label.ordinal() ? (byte) Label.SKIN.ordinal() : rest[i];
    }
    return new LabelMap(map.width(), map.height(), rest);
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
