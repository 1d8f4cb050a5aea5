package dev.headswap.train.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A TensorBoard event file: TFRecords (length, masked CRC32C of it, bytes, masked CRC32C of them)
 * that each hold one Event message, as {@code tensorflow/core/util/event.proto} has it.
 */
final class EventFile implements AutoCloseable {

  private final OutputStream out;

  /**
   * @param file must not exist yet
   */
  EventFile(Path file) throws IOException {
    out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    record(new Message().real(1, seconds()).text(3, "brain.Event:2"));
  }

  private static double seconds() {
    return System.currentTimeMillis() / 1e3;
  }

  /** A number at a step. */
  void scalar(String tag, long step, float value) throws IOException {
    summary(step, new Message().text(1, tag).real(2, value));
  }

  /** A picture at a step, as PNG. */
  void image(String tag, long step, int width, int height, byte[] png) throws IOException {
    Message image = new Message().whole(1, height).whole(2, width).whole(3, 3).bytes(4, png);
    summary(step, new Message().text(1, tag).bytes(4, image.toBytes()));
  }

  private void summary(long step, Message value) throws IOException {
    Message summary = new Message().bytes(1, value.toBytes());
    record(new Message().real(1, seconds()).whole(2, step).bytes(5, summary.toBytes()));
  }

  private void record(Message event) throws IOException {
    byte[] body = event.toBytes();
    byte[] length = buffer(8).putLong(body.length).array();
    out.write(length);
    out.write(buffer(4).putInt(maskedCrc(length)).array());
    out.write(body);
    out.write(buffer(4).putInt(maskedCrc(body)).array());
  }

  static int maskedCrc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    int value = (int) crc.getValue();
    return (value >>> 15 | value << 17) + 0xa282ead8;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Fields of a protocol buffer, in the order they are added. */
  private static final class Message {

    private static final int VARINT = 0;
    private static final int EIGHT = 1;
    private static final int LENGTH = 2;
    private static final int FOUR = 5;

    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

    Message real(int field, double value) {
      varint(field << 3 | EIGHT);
      fields.writeBytes(buffer(8).putDouble(value).array());
      return this;
    }

    Message real(int field, float value) {
      varint(field << 3 | FOUR);
      fields.writeBytes(buffer(4).putFloat(value).array());
      return this;
    }

    Message whole(int field, long value) {
      varint(field << 3 | VARINT);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Message bytes(int field, byte[] value) {
      varint(field << 3 | LENGTH);
      varint(value.length);
      fields.writeBytes(value);
      return this;
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        fields.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      fields.write((int) rest);
    }

    byte[] toBytes() {
      return fields.toByteArray();
    }
  }
}
