package dev.headswap.face.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import org.junit.jupiter.api.Test;

class OneHeadTest {

  private static final int SIZE = 64;

  private final byte[] labels = new byte[SIZE * SIZE];

  private void fill(Label label, int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        labels[y * SIZE + x] = (byte) label.ordinal();
      }
    }
  }

  private LabelMap map() {
    return new LabelMap(SIZE, SIZE, labels);
  }

  @Test
  void aStrangersHeadBecomesBackground() {
    fill(Label.SKIN, 10, 10, 20, 30);
    fill(Label.HAIR, 50, 40, 8, 8);
    fill(Label.CLOTH, 0, 60, 64, 4);
    LabelMap alone = OneHead.alone(map());
    assertThat(alone.at(52, 42)).isEqualTo(Label.BACKGROUND);
    assertThat(alone.at(15, 20)).isEqualTo(Label.SKIN);
    assertThat(alone.at(30, 62)).isEqualTo(Label.CLOTH);
  }

  @Test
  void whatANarrowGapPartsBelongsToTheHead() {
    fill(Label.SKIN, 10, 20, 20, 30);
    fill(Label.HAT, 10, 10, 20, 7);
    LabelMap map = map();
    assertThat(OneHead.alone(map)).isSameAs(map);
  }

  @Test
  void withoutAnyHeadNothingChanges() {
    fill(Label.CLOTH, 0, 40, 64, 24);
    LabelMap map = map();
    assertThat(OneHead.alone(map)).isSameAs(map);
  }
}
