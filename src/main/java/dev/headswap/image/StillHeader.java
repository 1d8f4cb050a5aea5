package dev.headswap.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What the first bytes of a picture file say, read before anything large is decoded. */
final class StillHeader {

  private StillHeader() {}

  /** Refuses a picture that is too large and a JPEG that ends before its picture does. */
  static void check(byte[] bytes) {
    long pixels = pixels(bytes);
    if (pixels > StillDecoder.MAX_MEGAPIXELS * 1_000_000L) {
      throw new ImageException(
          null,
          "has %d megapixels, more than the %d that are read; scale it down"
              .formatted(pixels / 1_000_000, StillDecoder.MAX_MEGAPIXELS));
    }
    if (isJpeg(bytes) && !jpegEnds(bytes)) {
      throw new ImageException(null, "is a JPEG that breaks off; get the whole file");
    }
  }

  /** PNG, WebP, GIF, TIFF and the rest may; a JPEG never has. */
  static boolean mayHaveAlpha(byte[] bytes) {
    return !isJpeg(bytes);
  }

  private static boolean isJpeg(byte[] b) {
    return b.length > 3 && u8(b, 0) == 0xff && u8(b, 1) == 0xd8 && u8(b, 2) == 0xff;
  }

  /** Whether an end-of-image marker follows the first scan of the main picture. */
  private static boolean jpegEnds(byte[] b) {
    int at = 2;
    while (at + 4 <= b.length && u8(b, at) == 0xff && u8(b, at + 1) != 0xda) {
      boolean fill = u8(b, at + 1) == 0xff;
      at += fill ? 1 : 2 + (u8(b, at + 2) << 8 | u8(b, at + 3));
    }
    for (int i = b.length - 2; i > at; i--) {
      if (u8(b, i) == 0xff && u8(b, i + 1) == 0xd9) {
        return true;
      }
    }
    return false;
  }

  /** Width times height where the JDK knows the format, else 0: OpenCV has a limit of its own. */
  private static long pixels(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? pixels(readers.next(), in) : 0;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static long pixels(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in, true, true);
      return (long) reader.getWidth(0) * reader.getHeight(0);
    } finally {
      reader.dispose();
    }
  }

  private static int u8(byte[] bytes, int at) {
    return bytes[at] & 0xff;
  }
}
