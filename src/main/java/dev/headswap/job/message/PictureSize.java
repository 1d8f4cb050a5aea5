package dev.headswap.job.message;

import dev.headswap.transport.CodecException;
import java.nio.ByteBuffer;

/** How large a PNG or JPEG says it is, before anybody makes room for its pixels. */
record PictureSize(int width, int height) {

  private static final int PNG_HEADER = 24;
  private static final int PNG = 0x89504e47;

  /**
   * Reads the header.
   *
   * @throws CodecException if it is none
   */
  static PictureSize of(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (bytes.length >= PNG_HEADER && in.getInt(0) == PNG) {
        return new PictureSize(in.getInt(16), in.getInt(20));
      }
      return jpeg(in);
    } catch (IndexOutOfBoundsException e) {
      throw new CodecException("a whole PNG or JPEG required", e);
    }
  }

  /** Goes from marker to marker until one begins a frame. */
  private static PictureSize jpeg(ByteBuffer in) {
    if (in.getShort(0) != (short) 0xffd8) {
      throw new CodecException("a PNG or JPEG required");
    }
    int at = 2;
    while (true) {
      int marker = in.get(at + 1) & 0xff;
      if ((in.get(at) & 0xff) != 0xff) {
        throw new CodecException("a sound JPEG required");
      }
      if (isFrame(marker)) {
        return new PictureSize(in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff);
      }
      at += marker == 0xff ? 1 : 2 + (in.getShort(at + 2) & 0xffff);
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
