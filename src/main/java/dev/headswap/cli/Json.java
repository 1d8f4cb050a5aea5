package dev.headswap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Results as JSON. */
public final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  /** Indented text. */
  public static String text(Object value) {
    return written(MAPPER.writer(), value);
  }

  /** In one line. */
  public static String line(Object value) {
    return written(MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT), value);
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An object as plain maps, lists, numbers and texts; empty if the text is none. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> parse(String text) {
    try {
      return MAPPER.readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      return Map.of();
    }
  }

  /**
   * Writes a file.
   *
   * @throws OutputException if that fails
   */
  public static void write(Path file, Object value) {
    try {
      Files.writeString(file, text(value) + "\n");
    } catch (IOException e) {
      throw new OutputException("cannot write %s: %s".formatted(file, e.getMessage()));
    }
  }
}
