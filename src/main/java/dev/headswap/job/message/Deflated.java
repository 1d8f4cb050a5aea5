package dev.headswap.job.message;

import dev.headswap.transport.CodecException;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** zlib, for sizes that are known beforehand: nothing inflates beyond them. */
final class Deflated {

  private Deflated() {}

  static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] chunk = new byte[1 << 15];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Exactly so many bytes. */
  static byte[] inflate(byte[] packed, int size) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] bytes = new byte[size];
      int filled = 0;
      while (filled < size) {
        int more = inflater.inflate(bytes, filled, size - filled);
        if (more == 0) {
          throw new CodecException("%d bytes required but were %d".formatted(size, filled));
        }
        filled += more;
      }
      expectEnd(inflater);
      return bytes;
    } catch (DataFormatException e) {
      throw new CodecException("damaged bytes: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }

  private static void expectEnd(Inflater inflater) throws DataFormatException {
    if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
      throw new CodecException("more bytes than announced");
    }
  }
}
