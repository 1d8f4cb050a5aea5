package dev.headswap.video.mark;

import dev.headswap.video.Provenance;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Puts the mark into encoded pictures, where their format has a place for XMP. */
public final class ImageMark {

  private static final int PNG_HEADER = 33;
  private static final byte[] JPEG_XMP =
      "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG_XMP =
      "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

  private ImageMark() {}

  /** The marked picture; null if its format has no place for a mark. */
  public static byte @Nullable [] stamp(byte[] picture, Provenance provenance) {
    byte[] xmp = Xmp.packet(provenance);
    if (startsWith(picture, 0, 0x89, 'P', 'N', 'G')) {
      return inserted(picture, PNG_HEADER, pngChunk(xmp));
    }
    if (startsWith(picture, 0, 0xff, 0xd8)) {
      return inserted(picture, 2, jpegSegment(xmp));
    }
    boolean webp = startsWith(picture, 0, 'R', 'I', 'F', 'F') && startsWith(picture, 8, 'W', 'E');
    return webp ? webp(picture, xmp) : null;
  }

  private static boolean startsWith(byte[] picture, int at, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (picture.length <= at + i || (picture[at + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] inserted(byte[] picture, int at, byte[] what) {
    return ByteBuffer.allocate(picture.length + what.length)
        .put(picture, 0, at)
        .put(what)
        .put(picture, at, picture.length - at)
        .array();
  }

  private static byte[] pngChunk(byte[] xmp) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + PNG_XMP.length + xmp.length);
    chunk.putInt(PNG_XMP.length + xmp.length).put("iTXt".getBytes(StandardCharsets.US_ASCII));
    chunk.put(PNG_XMP).put(xmp);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, chunk.position() - 4);
    return chunk.putInt((int) crc.getValue()).array();
  }

  private static byte[] jpegSegment(byte[] xmp) {
    int length = 2 + JPEG_XMP.length + xmp.length;
    return ByteBuffer.allocate(length + 2)
        .put((byte) 0xff)
        .put((byte) 0xe1)
        .putShort((short) length)
        .put(JPEG_XMP)
        .put(xmp)
        .array();
  }

  /** A simple WebP file becomes an extended one, whose header says that there is XMP. */
  private static byte @Nullable [] webp(byte[] picture, byte[] xmp) {
    ByteBuffer in = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (startsWith(picture, 12, 'V', 'P', '8', 'X')) {
      byte[] extended = picture.clone();
      extended[20] |= 4;
      out.write(extended, 12, picture.length - 12);
    } else {
      int[] size = webpSize(in);
      if (size.length == 0) {
        return null;
      }
      out.writeBytes(extendedHeader(size[0], size[1]));
      out.write(picture, 12, picture.length - 12);
    }
    out.writeBytes(riffChunk("XMP ", xmp));
    ByteBuffer file = ByteBuffer.allocate(12 + out.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(picture, 0, 4).putInt(4 + out.size()).put(picture, 8, 4).put(out.toByteArray());
    return file.array();
  }

  private static int[] webpSize(ByteBuffer in) {
    byte[] bytes = in.array();
    if (startsWith(bytes, 12, 'V', 'P', '8', ' ')) {
      return new int[] {in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff};
    }
    if (startsWith(bytes, 12, 'V', 'P', '8', 'L')) {
      int bits = in.getInt(21);
      return new int[] {(bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1};
    }
    return new int[0];
  }

  private static byte[] extendedHeader(int width, int height) {
    ByteBuffer data = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(4);
    data.put((byte) (width - 1)).put((byte) (width - 1 >> 8)).put((byte) (width - 1 >> 16));
    data.put((byte) (height - 1)).put((byte) (height - 1 >> 8)).put((byte) (height - 1 >> 16));
    return riffChunk("VP8X", data.array());
  }

  private static byte[] riffChunk(String name, byte[] data) {
    ByteBuffer chunk =
        ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
    chunk.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
    return chunk.array();
  }
}
