package dev.headswap.video.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrientationTest {

  private static final int ONE = 1 << 16;

  static Stream<Orientation> all() {
    return IntStream.range(0, 8)
        .mapToObj(i -> new Orientation((i & 1) != 0, (i & 2) != 0, (i & 4) != 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0, 1, 0", "0, 1, -1, 0, 90", "-1, 0, 0, -1, 180", "0, -1, 1, 0, 270"})
  void aDisplayMatrixTurnsClockwise(int a, int b, int c, int d, int degrees) {
    assertThat(Orientation.of(matrix(a, b, c, d)).degrees()).isEqualTo(degrees);
  }

  /** Clockwise: the stored picture's left column becomes the top row, bottom pixel first. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, -1, 0, '4 1 5 2 6 3'",
    "-1, 0, 0, -1, '6 5 4 3 2 1'",
    "0, -1, 1, 0, '3 6 2 5 1 4'"
  })
  void aStoredPictureIsTurnedUpright(int a, int b, int c, int d, String expected) {
    RgbImage upright = Orientation.of(matrix(a, b, c, d)).upright(numbered(3, 2));
    assertThat(reds(upright)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPatchOfTheWholeUprightPictureIsTheStoredPicture(Orientation orientation) {
    RgbImage stored = numbered(3, 2);
    RgbImage upright = orientation.upright(stored);
    Mask whole = Mask.uniform(upright.width(), upright.height(), 1);
    Patch back =
        orientation.stored(new Patch(0, 0, upright, whole), upright.width(), upright.height());
    assertThat(reds(back.pixels())).isEqualTo(reds(stored));
    assertThat(back.pixels().width()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPatchOfOnePixelLandsWhereThatPixelIsStored(Orientation orientation) {
    RgbImage stored = numbered(3, 2);
    RgbImage upright = orientation.upright(stored);
    for (int y = 0; y < upright.height(); y++) {
      for (int x = 0; x < upright.width(); x++) {
        Patch pixel = new Patch(x, y, RgbImage.black(1, 1), Mask.uniform(1, 1, 1));
        Patch at = orientation.stored(pixel, upright.width(), upright.height());
        assertThat(stored.red(at.left(), at.top())).isEqualTo(upright.red(x, y));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void onlyAnUprightPictureNeedsNoFilter(Orientation orientation) {
    assertThat(orientation.filters().isEmpty()).isEqualTo(orientation.isUpright());
  }

  private static byte[] matrix(int a, int b, int c, int d) {
    ByteBuffer matrix = ByteBuffer.allocate(36).order(ByteOrder.nativeOrder());
    matrix.putInt(a * ONE).putInt(b * ONE).putInt(0).putInt(c * ONE).putInt(d * ONE);
    return matrix.putInt(32, 1 << 30).array();
  }

  /** Its red samples count from 1. */
  private static RgbImage numbered(int width, int height) {
    RgbImage picture = RgbImage.black(width, height);
    for (int i = 0; i < width * height; i++) {
      picture.rgb()[i * 3] = (byte) (i + 1);
    }
    return picture;
  }

  private static String reds(RgbImage picture) {
    StringBuilder reds = new StringBuilder();
    for (int i = 0; i < picture.rgb().length; i += 3) {
      reds.append(i == 0 ? "" : " ").append(picture.rgb()[i]);
    }
    return reds.toString();
  }
}
