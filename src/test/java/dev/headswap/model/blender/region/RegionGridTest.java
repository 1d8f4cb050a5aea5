package dev.headswap.model.blender.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionGridTest {

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BACKGROUND", "NECK", "NECKLACE", "CLOTH"})
  void onePixelOfAnyHeadLabelKeepsACell(Label label) {
    LabelMap picture =
        LabelMaps.square(32).paint(Label.CLOTH, 0, 0, 32, 32).paint(label, 13, 9, 14, 10).map();

    assertThat(RegionGrid.of(picture, 4).cells(EnumSet.of(label))).containsExactly(2 * 8 + 3);
  }

  @Test
  void allPartsOfAHeadSurviveAStrideOfEight() {
    LabelMap head = LabelMaps.head(128);

    assertThat(RegionGrid.of(head, 8).headLabels()).isEqualTo(RegionGrid.of(head, 1).headLabels());
  }

  @Test
  void theLargerAreaWinsACell() {
    LabelMap picture =
        LabelMaps.square(4).paint(Label.SKIN, 0, 0, 4, 4).paint(Label.HAIR, 0, 0, 3, 4).map();

    assertThat(RegionGrid.of(picture, 4).labels()).containsExactly(Label.HAIR.ordinal());
  }

  @Test
  void anEyeWinsAgainstMoreSkin() {
    LabelMap picture =
        LabelMaps.square(4).paint(Label.SKIN, 0, 0, 4, 4).paint(Label.LEFT_EYE, 0, 0, 4, 1).map();

    assertThat(RegionGrid.of(picture, 4).labels()).containsExactly(Label.LEFT_EYE.ordinal());
  }

  @Test
  void whatIsLostDoesNotTakeTheOnlyCellOfAnother() {
    LabelMap picture =
        LabelMaps.square(8)
            .paint(Label.SKIN, 0, 0, 8, 8)
            .paint(Label.LEFT_EYE, 0, 0, 4, 2)
            .paint(Label.LEFT_BROW, 1, 3, 3, 4)
            .paint(Label.LEFT_BROW, 5, 5, 6, 6)
            .map();

    assertThat(RegionGrid.of(picture, 4).labels())
        .containsExactly(
            Label.LEFT_EYE.ordinal(),
            Label.SKIN.ordinal(),
            Label.SKIN.ordinal(),
            Label.LEFT_BROW.ordinal());
  }

  @Test
  void ringCellsLieOutsideTheHead() {
    LabelMap head = LabelMaps.head(64);
    RegionGrid grid = RegionGrid.of(head, 4);
    Mask everywhere = Mask.uniform(64, 64, 1);

    assertThat(grid.cellsCoveredBy(everywhere)).doesNotContain(grid.cells(grid.headLabels()));
    assertThat(grid.cellsCoveredBy(everywhere).length + grid.cells(grid.headLabels()).length)
        .isEqualTo(16 * 16);
  }

  @Test
  void aCellIsTouchedByOnePixelButCoveredByHalf() {
    RegionGrid grid = RegionGrid.of(LabelMaps.only(Label.BACKGROUND, 8), 4);
    Mask pixel = LabelMaps.square(8).paint(Label.SKIN, 5, 0, 6, 1).map().head();
    Mask half = LabelMaps.square(8).paint(Label.SKIN, 4, 4, 8, 6).map().head();

    assertThat(grid.cellsTouchedBy(pixel)).containsExactly(1);
    assertThat(grid.cellsCoveredBy(pixel)).isEmpty();
    assertThat(grid.cellsCoveredBy(half)).containsExactly(3);
  }

  @Test
  void aPictureThatIsNoMultipleOfTheStrideIsRefused() {
    assertThatThrownBy(() -> RegionGrid.of(LabelMaps.only(Label.SKIN, 10), 4))
        .hasMessageContaining("multiple of 4 pixels required but was 10x10");
  }
}
