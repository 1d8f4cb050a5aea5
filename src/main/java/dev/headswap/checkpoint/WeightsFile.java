package dev.headswap.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A safetensors file, its header checked throughout before any array is read. Arrays are read one
 * at a time, as float32. Immutable; each read opens the file anew.
 */
public final class WeightsFile {

  private static final long LONGEST_HEADER = 16 << 20;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private record Entry(Precision precision, long[] shape, long begin, long end) {}

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long bodyStart;

  private WeightsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the header.
   *
   * @throws BundleException if it is no safetensors file, is cut short, or holds numbers other than
   *     F32 and F16
   */
  public static WeightsFile open(Path file) {
    WeightsFile weights = new WeightsFile(file);
    try (FileChannel channel = FileChannel.open(file)) {
      weights.readHeader(channel);
    } catch (IOException e) {
      throw new BundleException(file, "a readable safetensors file", reason(e), e);
    }
    return weights;
  }

  /**
   * Writes a new file of float32 arrays and waits until the disk has it.
   *
   * @param values of an array by name, row-major
   * @throws IOException if it is there already or cannot be written
   */
  public static void write(Path file, Map<String, long[]> shapes, Function<String, float[]> values)
      throws IOException {
    Safetensors.write(file, shapes, values, Precision.FLOAT32);
  }

  static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException ? "no such file" : "" + e.getMessage();
  }

  private void readHeader(FileChannel channel) throws IOException {
    long length = channel.size() < 8 ? -1 : read(channel, 0, 8).getLong();
    if (length < 2 || length > LONGEST_HEADER || 8 + length > channel.size()) {
      throw refused("a safetensors header", "%d bytes that are none".formatted(channel.size()));
    }
    bodyStart = 8 + length;
    JsonNode header = parse(read(channel, 8, (int) length).array());
    for (Map.Entry<String, JsonNode> field : header.properties()) {
      if (!field.getKey().equals("__metadata__")) {
        entries.put(field.getKey(), entry(field.getKey(), field.getValue()));
      }
    }
    requireGapless(channel.size() - bodyStart);
  }

  private JsonNode parse(byte[] text) throws IOException {
    try {
      JsonNode header = JSON.readTree(text);
      if (header.isObject()) {
        return header;
      }
    } catch (JsonProcessingException e) {
      throw new BundleException(file, "a JSON header", e.getOriginalMessage(), e);
    }
    throw refused("a JSON object as header", "something else");
  }

  private Entry entry(String name, JsonNode node) {
    String dtype = node.path("dtype").asText();
    @Nullable Precision precision = Precision.ofDtype(dtype);
    if (precision == null) {
      throw refused("F32 or F16 numbers in '%s'".formatted(name), "'%s'".formatted(dtype));
    }
    long[] shape = longs(name, node.path("shape"));
    long[] offsets = longs(name, node.path("data_offsets"));
    long bytes = bytes(name, shape, precision);
    if (offsets.length != 2 || offsets[1] - offsets[0] != bytes) {
      throw refused("%d bytes for '%s'".formatted(bytes, name), Arrays.toString(offsets));
    }
    return new Entry(precision, shape, offsets[0], offsets[1]);
  }

  private long bytes(String name, long[] shape, Precision precision) {
    try {
      return Math.multiplyExact(Safetensors.size(shape), precision.bytes());
    } catch (ArithmeticException e) {
      throw refused("a sensible shape of '%s'".formatted(name), Arrays.toString(shape));
    }
  }

  private long[] longs(String name, JsonNode array) {
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asLong(-1);
      if (values[i] < 0) {
        throw refused("sizes of 0 or more in '%s'".formatted(name), array.toString());
      }
    }
    return values;
  }

  private void requireGapless(long bodyLength) {
    List<Entry> inOrder = new ArrayList<>(entries.values());
    inOrder.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long at = 0;
    for (Entry entry : inOrder) {
      if (entry.begin != at) {
        throw refused("an array to begin at byte " + at, "byte " + entry.begin);
      }
      at = entry.end;
    }
    if (at != bodyLength) {
      throw refused("%d bytes of arrays".formatted(at), "%d".formatted(bodyLength));
    }
  }

  /** The names of all arrays. */
  public Set<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  /** The shape of an array. */
  public long[] shape(String name) {
    return entry(name).shape.clone();
  }

  /** The shape of each array, by name. */
  public Map<String, long[]> shapes() {
    Map<String, long[]> shapes = new TreeMap<>();
    entries.forEach((name, entry) -> shapes.put(name, entry.shape.clone()));
    return shapes;
  }

  /** The values of an array, row-major. */
  public float[] read(String name) {
    Entry entry = entry(name);
    try (FileChannel channel = FileChannel.open(file)) {
      int length = Math.toIntExact(entry.end - entry.begin);
      ByteBuffer bytes = read(channel, bodyStart + entry.begin, length);
      float[] values = new float[Math.toIntExact(Safetensors.size(entry.shape))];
      for (int i = 0; i < values.length; i++) {
        values[i] = entry.precision.get(bytes);
      }
      return values;
    } catch (IOException e) {
      throw new BundleException(file, "a readable safetensors file", reason(e), e);
    }
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw refused("an array '%s'".formatted(name), "none of that name");
    }
    return entry;
  }

  /**
   * Checks that the arrays are exactly those a network has.
   *
   * @throws BundleException naming the first array that is missing, too many, or of another shape
   */
  public void require(Map<String, long[]> shapes) {
    for (Map.Entry<String, long[]> wanted : new TreeMap<>(shapes).entrySet()) {
      long[] shape = entry(wanted.getKey()).shape;
      if (!Arrays.equals(shape, wanted.getValue())) {
        throw refused(
            "'%s' of shape %s".formatted(wanted.getKey(), Arrays.toString(wanted.getValue())),
            Arrays.toString(shape));
      }
    }
    for (String name : names()) {
      if (!shapes.containsKey(name)) {
        throw refused("only arrays of this architecture", "another one, '%s'".formatted(name));
      }
    }
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new IOException("end of file after %d bytes".formatted(channel.size()));
      }
    }
    return buffer.flip();
  }

  private BundleException refused(String expected, String found) {
    return new BundleException(file, expected, found);
  }
}
