package dev.headswap.job.message;

import com.google.protobuf.ByteString;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.ImageException;
import dev.headswap.image.StillImages;
import dev.headswap.transport.CodecException;
import dev.headswap.wire.Claim;
import dev.headswap.wire.Image;
import dev.headswap.wire.Payload;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Crops and masks without loss. */
final class Pictures {

  /** The largest side of a crop. */
  static final int MOST_PIXELS = 1024;

  private static final int PNG_HEADER = 24;
  private static final int MOST_SIDE = 16_384;
  private static final long MOST_OF_A_FRAME = 33_177_600;
  private static final long MOST_BYTES = 128L << 20;
  private static final long MOST_BYTES_OF_A_CROP = 8L * MOST_PIXELS * MOST_PIXELS;

  private final ClaimStore store;

  Pictures(ClaimStore store) {
    this.store = store;
  }

  Image pack(String job, RgbImage image, Compression by) {
    byte[] packed = by.pack(Neighbours.differences(image.rgb(), image.width()));
    return Image.newBuilder()
        .setWidth(image.width())
        .setHeight(image.height())
        .setFormat(by.pixels())
        .setPayload(payload(job, packed))
        .build();
  }

  RgbImage unpack(String job, Image image) {
    int width = side(image.getWidth());
    int height = side(image.getHeight());
    byte[] bytes = bytes(job, image.getPayload());
    return switch (image.getFormat()) {
      case RGB8_DEFLATE -> pixels(bytes, width, height, Compression.ZLIB);
      case RGB8_ZSTD -> pixels(bytes, width, height, Compression.ZSTD);
      case PNG -> png(bytes, width, height);
      default -> throw new CodecException("an image of an unknown format");
    };
  }

  /** A whole picture that somebody else packed. */
  RgbImage unpackWhole(String job, Image image) {
    byte[] bytes = bytes(job, image.getPayload(), MOST_BYTES);
    PictureSize size = PictureSize.of(bytes);
    if (size.width() != image.getWidth() || size.height() != image.getHeight()) {
      throw new CodecException(
          "a picture of %dx%d required".formatted(image.getWidth(), image.getHeight()));
    }
    try {
      return StillImages.decode(bytes);
    } catch (ImageException e) {
      throw new CodecException(String.valueOf(e.getMessage()), e);
    }
  }

  /** What can be seen of a whole picture without unpacking. */
  static void checkWhole(Image image) {
    long pixels = (long) image.getWidth() * image.getHeight();
    boolean sane = image.getWidth() >= 16 && image.getHeight() >= 16 && pixels <= MOST_OF_A_FRAME;
    if (!sane || image.getWidth() > MOST_SIDE || image.getHeight() > MOST_SIDE) {
      throw new CodecException("a picture of at least 16x16 and at most 8K required");
    }
    check(image.getPayload(), MOST_BYTES);
    if (image.getFormat() != Image.Format.PNG && image.getFormat() != Image.Format.JPEG) {
      throw new CodecException("a whole picture as PNG or JPEG required");
    }
  }

  Image packPng(String job, int width, int height, byte[] png) {
    return Image.newBuilder()
        .setWidth(width)
        .setHeight(height)
        .setFormat(Image.Format.PNG)
        .setPayload(payload(job, png))
        .build();
  }

  /** What can be seen without unpacking. */
  static void check(Image image) {
    side(image.getWidth());
    side(image.getHeight());
    check(image.getPayload());
    switch (image.getFormat()) {
      case RGB8_DEFLATE, RGB8_ZSTD, PNG -> {}
      default -> throw new CodecException("an image of an unknown format");
    }
  }

  static void check(dev.headswap.wire.Mask mask) {
    side(mask.getWidth());
    side(mask.getHeight());
    check(mask.getPayload());
    switch (mask.getFormat()) {
      case BITS_DEFLATE, FLOAT_DEFLATE, BITS_ZSTD, FLOAT_ZSTD -> {}
      default -> throw new CodecException("a mask of an unknown format");
    }
  }

  private static void check(Payload payload) {
    check(payload, MOST_BYTES_OF_A_CROP);
  }

  private static void check(Payload payload, long mostBytes) {
    boolean here = payload.hasInline() && !payload.getInline().isEmpty();
    boolean claimed =
        payload.hasClaim()
            && payload.getClaim().getSha256().size() == 32
            && payload.getClaim().getSize() > 0
            && payload.getClaim().getSize() <= mostBytes;
    if (!here && !claimed) {
      throw new CodecException("a payload with bytes or a claim required");
    }
  }

  private static int side(int pixels) {
    if (pixels < 16 || pixels > MOST_PIXELS) {
      throw new CodecException(
          "a crop of 16 to %d pixels required but was %d"
              .formatted(MOST_PIXELS, Integer.toUnsignedLong(pixels)));
    }
    return pixels;
  }

  private static RgbImage pixels(byte[] packed, int width, int height, Compression by) {
    byte[] differences = by.unpack(packed, width * height * 3);
    return new RgbImage(width, height, Neighbours.sums(differences, width));
  }

  /** The sizes in a PNG's header must be the announced ones before anybody unpacks it. */
  private static RgbImage png(byte[] bytes, int width, int height) {
    if (bytes.length < PNG_HEADER
        || ByteBuffer.wrap(bytes).getInt(16) != width
        || ByteBuffer.wrap(bytes).getInt(20) != height
        || ByteBuffer.wrap(bytes).getInt(0) != 0x89504e47) {
      throw new CodecException("a PNG of %dx%d required".formatted(width, height));
    }
    try {
      RgbImage image = StillImages.decode(bytes);
      if (image.width() == width && image.height() == height) {
        return image;
      }
    } catch (ImageException e) {
      throw new CodecException(String.valueOf(e.getMessage()), e);
    }
    throw new CodecException("a PNG of %dx%d required".formatted(width, height));
  }

  dev.headswap.wire.Mask pack(String job, Mask mask, Compression by) {
    boolean bits = isBinary(mask);
    byte[] packed = by.pack(bits ? bits(mask) : floats(mask));
    return dev.headswap.wire.Mask.newBuilder()
        .setWidth(mask.width())
        .setHeight(mask.height())
        .setFormat(bits ? by.bits() : by.floats())
        .setPayload(payload(job, packed))
        .build();
  }

  Mask unpack(String job, dev.headswap.wire.Mask mask) {
    int width = side(mask.getWidth());
    int height = side(mask.getHeight());
    byte[] bytes = bytes(job, mask.getPayload());
    float[] alpha =
        switch (mask.getFormat()) {
          case BITS_DEFLATE -> ofBits(bytes, width * height, Compression.ZLIB);
          case FLOAT_DEFLATE -> ofFloats(bytes, width * height, Compression.ZLIB);
          case BITS_ZSTD -> ofBits(bytes, width * height, Compression.ZSTD);
          case FLOAT_ZSTD -> ofFloats(bytes, width * height, Compression.ZSTD);
          default -> throw new CodecException("a mask of an unknown format");
        };
    return new Mask(width, height, alpha);
  }

  private static boolean isBinary(Mask mask) {
    for (float value : mask.alpha()) {
      if (Float.floatToRawIntBits(value) != 0 && value != 1) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bits(Mask mask) {
    float[] alpha = mask.alpha();
    byte[] bits = new byte[(alpha.length + 7) / 8];
    for (int i = 0; i < alpha.length; i++) {
      if (alpha[i] == 1) {
        bits[i / 8] |= (byte) (0x80 >> i % 8);
      }
    }
    return bits;
  }

  private static float[] ofBits(byte[] packed, int pixels, Compression by) {
    byte[] bits = by.unpack(packed, (pixels + 7) / 8);
    float[] alpha = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      alpha[i] = (bits[i / 8] & 0x80 >> i % 8) == 0 ? 0 : 1;
    }
    return alpha;
  }

  private static byte[] floats(Mask mask) {
    ByteBuffer bytes = ByteBuffer.allocate(mask.alpha().length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(mask.alpha());
    return bytes.array();
  }

  private static float[] ofFloats(byte[] packed, int pixels, Compression by) {
    byte[] bytes = by.unpack(packed, pixels * 4);
    float[] alpha = new float[pixels];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(alpha);
    for (float value : alpha) {
      if (!(value >= 0 && value <= 1)) {
        throw new CodecException("a mask of values from 0 to 1 required");
      }
    }
    return alpha;
  }

  private Payload payload(String job, byte[] bytes) {
    if (!store.takes(bytes.length)) {
      return Payload.newBuilder().setInline(ByteString.copyFrom(bytes)).build();
    }
    Claim claim =
        Claim.newBuilder()
            .setSha256(ByteString.copyFrom(store.put(job, bytes)))
            .setSize(bytes.length)
            .build();
    return Payload.newBuilder().setClaim(claim).build();
  }

  private byte[] bytes(String job, Payload payload) {
    return bytes(job, payload, MOST_BYTES_OF_A_CROP);
  }

  private byte[] bytes(String job, Payload payload, long mostBytes) {
    check(payload, mostBytes);
    return payload.hasInline()
        ? payload.getInline().toByteArray()
        : store.get(
            job, payload.getClaim().getSha256().toByteArray(), payload.getClaim().getSize());
  }
}
