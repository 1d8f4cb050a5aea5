package dev.headswap.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the safetensors format: 8 bytes of header length (little-endian), a JSON header, then the
 * arrays one after the other. Names are sorted and the header padded to 8 bytes, so the same arrays
 * make the same bytes.
 */
final class Safetensors {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Safetensors() {}

  /** Writes arrays to a new file and waits until the disk has them. */
  static void write(
      Path file, Map<String, long[]> shapes, Function<String, float[]> values, Precision precision)
      throws IOException {
    Map<String, long[]> sorted = new TreeMap<>(shapes);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeFully(channel, header(sorted, precision));
      for (Map.Entry<String, long[]> entry : sorted.entrySet()) {
        float[] array = values.apply(entry.getKey());
        requireSize(entry.getKey(), size(entry.getValue()), array.length);
        writeFully(channel, body(array, precision));
      }
      channel.force(true);
    }
  }

  private static void requireSize(String name, long expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          "%d values required for '%s' but were %d".formatted(expected, name, actual));
    }
  }

  private static ByteBuffer header(Map<String, long[]> shapes, Precision precision)
      throws IOException {
    ObjectNode header = JSON.createObjectNode();
    long at = 0;
    for (Map.Entry<String, long[]> entry : shapes.entrySet()) {
      ObjectNode tensor = header.putObject(entry.getKey());
      tensor.put("dtype", precision.dtype());
      ArrayNode dimensions = tensor.putArray("shape");
      Arrays.stream(entry.getValue()).forEach(dimensions::add);
      long end = at + size(entry.getValue()) * precision.bytes();
      tensor.putArray("data_offsets").add(at).add(end);
      at = end;
    }
    byte[] text = JSON.writeValueAsBytes(header);
    int padded = (text.length + 7) / 8 * 8;
    ByteBuffer buffer = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(padded).put(text);
    while (buffer.hasRemaining()) {
      buffer.put((byte) ' ');
    }
    return buffer.flip();
  }

  private static ByteBuffer body(float[] array, Precision precision) {
    ByteBuffer buffer =
        ByteBuffer.allocate(array.length * precision.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : array) {
      precision.put(buffer, value);
    }
    return buffer.flip();
  }

  private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** How many values a shape holds. */
  static long size(long[] shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
