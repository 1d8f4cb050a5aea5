package dev.headswap.video.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.video.Provenance;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageMarkTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void aMarkedPictureShowsTheSamePixels(String format) throws IOException {
    byte[] plain = picture(format);
    byte[] marked = stamped(plain);
    BufferedImage before = ImageIO.read(new ByteArrayInputStream(plain));
    BufferedImage after = ImageIO.read(new ByteArrayInputStream(marked));
    assertThat(after.getRGB(0, 0, 8, 6, null, 0, 8))
        .isEqualTo(before.getRGB(0, 0, 8, 6, null, 0, 8));
    assertThat(text(marked)).contains(Provenance.SOURCE_TYPE);
    assertThat(text(plain)).doesNotContain(Provenance.SOURCE_TYPE);
  }

  @Test
  void theChunkOfAPngHasItsLengthAndChecksum() throws IOException {
    byte[] marked = stamped(picture("png"));
    ByteBuffer in = ByteBuffer.wrap(marked).position(33);
    int length = in.getInt();
    CRC32 crc = new CRC32();
    crc.update(marked, 37, length + 4);
    assertThat(text(marked).substring(37, 41)).isEqualTo("iTXt");
    assertThat(in.getInt(41 + length)).isEqualTo((int) crc.getValue());
  }

  @Test
  void theSegmentOfAJpegIsAsLongAsItSays() throws IOException {
    byte[] plain = picture("jpg");
    byte[] marked = stamped(plain);
    ByteBuffer in = ByteBuffer.wrap(marked);
    assertThat(in.getShort(2) & 0xffff).isEqualTo(0xffe1);
    int after = 4 + (in.getShort(4) & 0xffff);
    assertThat(marked.length - after).isEqualTo(plain.length - 2);
    assertThat(marked[after]).isEqualTo(plain[2]);
  }

  /** A lossless picture's size is in the 28 bits after its signature, less 1 each. */
  @Test
  void aSimpleWebpBecomesAnExtendedOneOfTheSameSize() {
    byte[] marked = stamped(webp("VP8L", 0x2f, 99, 0x40, 0x0c, 0x00));
    ByteBuffer in = ByteBuffer.wrap(marked).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(in.getInt(4)).isEqualTo(marked.length - 8);
    assertThat(text(marked).substring(12, 16)).isEqualTo("VP8X");
    assertThat(in.getInt(20)).isEqualTo(4);
    assertThat(in.getShort(24)).isEqualTo((short) 99);
    assertThat(in.getShort(27)).isEqualTo((short) 49);
    assertThat(text(marked)).contains("XMP ").contains(Provenance.SOURCE_TYPE);
  }

  @Test
  void anExtendedWebpIsToldOfItsMark() {
    byte[] marked = stamped(webp("VP8X", 0x10, 0, 0, 0, 9, 0, 0, 9, 0, 0));
    assertThat(marked[20]).isEqualTo((byte) 0x14);
    assertThat(ByteBuffer.wrap(marked).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(marked.length - 8);
  }

  @Test
  void whatHasNoPlaceForAMarkIsNotTouched() {
    assertThat(
            ImageMark.stamp("BM and more".getBytes(StandardCharsets.US_ASCII), Provenance.MARKED))
        .isNull();
    assertThat(ImageMark.stamp(new byte[0], Provenance.MARKED)).isNull();
  }

  private static byte[] stamped(byte[] picture) {
    return Objects.requireNonNull(ImageMark.stamp(picture, Provenance.MARKED));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 48; i++) {
      image.setRGB(i % 8, i / 8, i * 123457);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] webp(String chunk, int... data) {
    int padded = data.length + (data.length & 1);
    ByteBuffer file = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + padded);
    file.put(("WEBP" + chunk).getBytes(StandardCharsets.US_ASCII)).putInt(data.length);
    for (int value : data) {
      file.put((byte) value);
    }
    return file.array();
  }
}
