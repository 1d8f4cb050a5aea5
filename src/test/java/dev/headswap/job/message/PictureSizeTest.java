package dev.headswap.job.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.transport.CodecException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PictureSizeTest {

  private final RgbImage image = RgbImage.black(52, 38);

  @Test
  void headersSayHowLargePicturesAre() {
    assertThat(PictureSize.of(StillImages.encodePng(image))).isEqualTo(new PictureSize(52, 38));
    assertThat(PictureSize.of(StillImages.encodeJpeg(image, 90)))
        .isEqualTo(new PictureSize(52, 38));
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItIs() {
    Random random = new Random(5);
    for (int length = 0; length < 300; length++) {
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      assertThatThrownBy(() -> PictureSize.of(noise)).isInstanceOf(CodecException.class);
    }
  }

  @Test
  void aJpegWithoutAFrameEnds() {
    byte[] endless = new byte[1000];
    Arrays.fill(endless, (byte) 0xff);
    endless[1] = (byte) 0xd8;
    assertThatThrownBy(() -> PictureSize.of(endless)).isInstanceOf(CodecException.class);
  }
}
