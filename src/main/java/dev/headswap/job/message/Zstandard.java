package dev.headswap.job.message;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.headswap.transport.CodecException;

/** Zstandard (RFC 8878), for sizes that are known beforehand: nothing unpacks beyond them. */
final class Zstandard {

  private static final int FASTEST = 1;

  private Zstandard() {}

  static byte[] pack(byte[] bytes) {
    return Zstd.compress(bytes, FASTEST);
  }

  /** Exactly so many bytes. */
  static byte[] unpack(byte[] packed, int size) {
    byte[] bytes = new byte[size];
    long filled = filled(packed, bytes);
    if (filled != size) {
      throw new CodecException("%d bytes required but were %d".formatted(size, filled));
    }
    return bytes;
  }

  private static long filled(byte[] packed, byte[] bytes) {
    try {
      return Zstd.decompressByteArray(bytes, 0, bytes.length, packed, 0, packed.length);
    } catch (ZstdException e) {
      throw new CodecException("damaged bytes, or more than announced: " + e.getMessage(), e);
    }
  }
}
