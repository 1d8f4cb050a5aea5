package dev.headswap.job.message;

import dev.headswap.wire.Image;
import dev.headswap.wire.Mask;
import java.util.function.UnaryOperator;

/** How crops and masks are made smaller without loss, and the formats that say so. */
enum Compression {
  /** For what others read: every language's own library has it. */
  ZLIB(
      Image.Format.RGB8_DEFLATE,
      Mask.Format.BITS_DEFLATE,
      Mask.Format.FLOAT_DEFLATE,
      Deflated::deflate,
      Deflated::inflate),
  /** Among workers: half of the other's time (docs/decisions.md). */
  ZSTD(
      Image.Format.RGB8_ZSTD,
      Mask.Format.BITS_ZSTD,
      Mask.Format.FLOAT_ZSTD,
      Zstandard::pack,
      Zstandard::unpack);

  private final Image.Format pixels;
  private final Mask.Format bits;
  private final Mask.Format floats;
  private final UnaryOperator<byte[]> packing;
  private final Unpacking unpacking;

  Compression(
      Image.Format pixels,
      Mask.Format bits,
      Mask.Format floats,
      UnaryOperator<byte[]> packing,
      Unpacking unpacking) {
    this.pixels = pixels;
    this.bits = bits;
    this.floats = floats;
    this.packing = packing;
    this.unpacking = unpacking;
  }

  private interface Unpacking {
    byte[] apply(byte[] packed, int size);
  }

  Image.Format pixels() {
    return pixels;
  }

  Mask.Format bits() {
    return bits;
  }

  Mask.Format floats() {
    return floats;
  }

  byte[] pack(byte[] bytes) {
    return packing.apply(bytes);
  }

  /**
   * Unpacks to exactly so many bytes.
   *
   * @throws dev.headswap.transport.CodecException if they are damaged, fewer or more
   */
  byte[] unpack(byte[] packed, int size) {
    return unpacking.apply(packed, size);
  }
}
