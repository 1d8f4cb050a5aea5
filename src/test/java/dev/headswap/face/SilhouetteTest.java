package dev.headswap.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import org.junit.jupiter.api.Test;

class SilhouetteTest {

  private static final int SIZE = 16;

  /** Skin in columns 4 to 7, hair in 8 to 11, a shirt in the last two rows. */
  private static LabelMap head() {
    byte[] labels = new byte[SIZE * SIZE];
    for (int i = 0; i < labels.length; i++) {
      int x = i % SIZE;
      Label label = x < 4 || x > 11 ? Label.BACKGROUND : x < 8 ? Label.SKIN : Label.HAIR;
      labels[i] = (byte) (i / SIZE > 13 ? Label.CLOTH : label).ordinal();
    }
    return new LabelMap(SIZE, SIZE, labels);
  }

  private static Mask columns(int from, int to) {
    float[] alpha = new float[SIZE * SIZE];
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = i % SIZE >= from && i % SIZE <= to ? 0.9f : 0.2f;
    }
    return new Mask(SIZE, SIZE, alpha);
  }

  @Test
  void whatLiesBeyondTheOutlineIsNoHead() {
    LabelMap fitted = Silhouette.fitted(head(), columns(6, 9));
    assertThat(fitted.at(5, 3)).isEqualTo(Label.BACKGROUND);
    assertThat(fitted.at(10, 3)).isEqualTo(Label.BACKGROUND);
    assertThat(fitted.at(6, 3)).isEqualTo(Label.SKIN);
    assertThat(fitted.at(9, 3)).isEqualTo(Label.HAIR);
    assertThat(fitted.at(2, 15)).isEqualTo(Label.CLOTH);
  }

  @Test
  void gapsWithinItTakeTheNearestLabelOfTheHead() {
    LabelMap fitted = Silhouette.fitted(head(), columns(2, 14));
    assertThat(fitted.at(2, 3)).isEqualTo(Label.SKIN);
    assertThat(fitted.at(14, 3)).isEqualTo(Label.HAIR);
    assertThat(fitted.at(5, 15)).isEqualTo(Label.SKIN);
    assertThat(fitted.at(15, 3)).isEqualTo(Label.BACKGROUND);
  }

  @Test
  void outlinesThatHaveNothingInCommonChangeNothing() {
    LabelMap head = head();
    assertThat(Silhouette.fitted(head, columns(13, 15))).isSameAs(head);
  }

  @Test
  void whereNobodyKnowsTheOutlineTheParserHasTheLastWord() {
    LabelMap head = head();
    HeadParser parser =
        new HeadParser() {
          @Override
          public LabelMap parse(RgbImage alignedCrop) {
            return head;
          }

          @Override
          public void close() {}
        };
    assertThat(Silhouette.parse(parser, RgbImage.black(SIZE, SIZE), null)).isSameAs(head);
  }
}
