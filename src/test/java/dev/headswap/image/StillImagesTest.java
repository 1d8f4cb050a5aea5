package dev.headswap.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillImagesTest {

  @TempDir Path folder;

  private static BufferedImage quarters(int type) {
    BufferedImage image = new BufferedImage(40, 20, type);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, x < 20 ? 0xffff0000 : 0xff0000ff);
      }
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThat(ImageIO.write(image, format, out)).isTrue();
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The bytes of a JPEG with an EXIF orientation put in after its first marker. */
  private static byte[] oriented(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] all = Arrays.copyOf(jpeg, jpeg.length + exif.length);
    System.arraycopy(exif, 0, all, 2, exif.length);
    System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
    return all;
  }

  private static void expectRedThenBlue(RgbImage image) {
    assertThat(new int[] {image.width(), image.height()}).containsExactly(40, 20);
    assertThat(image.red(5, 10)).isGreaterThan(240);
    assertThat(image.blue(5, 10)).isLessThan(15);
    assertThat(image.blue(35, 10)).isGreaterThan(240);
    assertThat(image.red(35, 10)).isLessThan(15);
  }

  @Test
  void pngJpegGifAndPaletteGiveRgb() {
    expectRedThenBlue(StillImages.decode(encoded(quarters(BufferedImage.TYPE_INT_RGB), "png")));
    expectRedThenBlue(StillImages.decode(encoded(quarters(BufferedImage.TYPE_INT_RGB), "jpg")));
    expectRedThenBlue(StillImages.decode(encoded(quarters(BufferedImage.TYPE_INT_RGB), "gif")));
    expectRedThenBlue(
        StillImages.decode(encoded(quarters(BufferedImage.TYPE_BYTE_INDEXED), "png")));
  }

  @Test
  void grayAndSixteenBitsBecomeEightBitRgb() {
    BufferedImage gray = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
    gray.getRaster().setSample(3, 3, 0, 0x8042);
    RgbImage image = StillImages.decode(encoded(gray, "png"));
    assertThat((double) image.red(3, 3)).isCloseTo(0x80, within(1.0));
    assertThat(image.green(3, 3)).isEqualTo(image.red(3, 3));
    assertThat(image.blue(0, 0)).isZero();
  }

  @Test
  void whatIsTransparentLiesOverBlack() {
    BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(0, 0, 0x00ffffff);
    clear.setRGB(1, 0, 0x80ff0000);
    clear.setRGB(2, 0, 0xff00ff00);
    RgbImage image = StillImages.decode(encoded(clear, "png"));
    assertThat(image.green(0, 0)).isZero();
    assertThat(image.red(1, 0)).isEqualTo(0x80);
    assertThat(image.green(2, 0)).isEqualTo(255);
  }

  @Test
  void orientationOfExifIsApplied() {
    byte[] jpeg = encoded(quarters(BufferedImage.TYPE_INT_RGB), "jpg");
    RgbImage turned = StillImages.decode(oriented(jpeg, 6));
    assertThat(new int[] {turned.width(), turned.height()}).containsExactly(20, 40);
    assertThat(turned.red(10, 5)).as("what was left is on top").isGreaterThan(240);
    assertThat(turned.blue(10, 35)).isGreaterThan(240);
  }

  @Test
  void pngSurvivesARoundTrip() {
    byte[] rgb = new byte[31 * 17 * 3];
    new java.util.Random(5).nextBytes(rgb);
    Path file = folder.resolve("söme name.png");
    StillImages.writePng(file, new RgbImage(31, 17, rgb));
    assertThat(StillImages.read(file).rgb()).isEqualTo(rgb);
    assertThat(folder.toFile().list()).containsExactly("söme name.png");
  }

  @Test
  void missingEmptyTextAndBrokenFilesAreRefusedInOneLine() throws IOException {
    byte[] jpeg = encoded(quarters(BufferedImage.TYPE_INT_RGB), "jpg");
    byte[] png = encoded(quarters(BufferedImage.TYPE_INT_RGB), "png");
    expectRefusal(folder.resolve("none.jpg"), "no such file");
    expectRefusal(write("empty.jpg", new byte[0]), "empty");
    expectRefusal(
        write("text.png", "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        "no picture");
    expectRefusal(write("half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)), "breaks off");
    expectRefusal(write("half.png", Arrays.copyOf(png, 40)), "");
    expectRefusal(folder, "cannot be read");
  }

  @Test
  void aHugePictureIsRefusedBeforeItIsDecoded() {
    byte[] png = encoded(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png");
    java.nio.ByteBuffer.wrap(png).putInt(16, 40_000).putInt(20, 40_000);
    assertThatThrownBy(() -> StillImages.decode(png)).hasMessageContaining("megapixels");
  }

  @Test
  void animationsAreTold() {
    byte[] still = encoded(quarters(BufferedImage.TYPE_INT_RGB), "gif");
    assertThat(Animations.moves(still)).isFalse();
    String frame = "!\u00f9\4\1\2\3\4\0,pixels";
    assertThat(Animations.moves(bytes("GIF89a" + frame + frame))).isTrue();
    assertThat(Animations.moves(bytes("GIF89a" + frame))).isFalse();
    assertThat(Animations.moves(bytes("\u0089PNG fcTL fdAT fcTL"))).isTrue();
    assertThat(Animations.moves(bytes("RIFF....WEBP ANMF ANMF"))).isTrue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void expectRefusal(Path file, String why) {
    assertThatThrownBy(() -> StillImages.read(file))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining(why)
        .hasMessageContaining(file.getFileName().toString())
        .message()
        .doesNotContain("\n");
  }
}
