package dev.headswap.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import org.junit.jupiter.api.Test;

class LabelPicturesTest {

  @Test
  void labelsSurviveTheFile() {
    LabelMap map = new LabelMap(3, 2, new byte[] {0, 1, 18, 17, 5, 2});
    assertThat(LabelPictures.decode(LabelPictures.encode(map)).labels()).isEqualTo(map.labels());
  }

  @Test
  void aPictureOfSomethingElseIsRefused() {
    byte[] rgb = {(byte) 200, (byte) 200, (byte) 200};
    byte[] png = StillImages.encodePng(new RgbImage(1, 1, rgb));
    assertThatThrownBy(() -> LabelPictures.decode(png))
        .isInstanceOf(ImageException.class)
        .hasMessage("holds the value 200; labels are 0 to 18");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> LabelPictures.decode(new byte[0])).isInstanceOf(ImageException.class);
  }
}
