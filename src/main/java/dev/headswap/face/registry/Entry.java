package dev.headswap.face.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Spelling;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the registry file and where it stands; every complaint names the place.
 *
 * @param where the file and the way down from its root
 */
record Entry(String where, JsonNode node) {

  Entry {
    if (!node.isObject()) {
      throw new ConfigException(where, where + ": a mapping of keys to values required");
    }
  }

  /** Refuses keys that are no component of the record. */
  Entry only(Class<? extends Record> shape) {
    RecordComponent[] components = shape.getRecordComponents();
    return only(Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
  }

  Entry only(String... keys) {
    List<String> known = List.of(keys);
    for (var property : node.properties()) {
      String key = property.getKey();
      if (!known.contains(key)) {
        throw wrong(key, "unknown key; did you mean '%s'?".formatted(Spelling.nearest(key, known)));
      }
    }
    return this;
  }

  /** The same, called by its name in complaints. */
  Entry named() {
    return new Entry(where + ": " + text("name"), node);
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  String text(String key) {
    return required(key).asText();
  }

  @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  long whole(String key) {
    JsonNode value = required(key);
    if (!value.isIntegralNumber()) {
      throw wrong(key, "a whole number required but was " + value);
    }
    return value.asLong();
  }

  double number(String key) {
    return number(key, required(key));
  }

  boolean flag(String key) {
    return required(key).asBoolean();
  }

  List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    required(key).forEach(value -> numbers.add(number(key, value)));
    return numbers;
  }

  /** Nothing where the key is left out. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(value -> texts.add(value.asText()));
    return texts;
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String word = text(key).toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    throw wrong(key, "one of %s required but was %s".formatted(words(type), text(key)));
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  Entry child(String key) {
    return new Entry(where + ": " + key, required(key));
  }

  List<Entry> children(String key) {
    List<Entry> children = new ArrayList<>();
    required(key).forEach(v -> children.add(new Entry(where + ": " + key, v)));
    return children;
  }

  /** Makes a record; what its constructor refuses is told with the place. */
  <T> T valid(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw new ConfigException(where, where + ": " + e.getMessage());
    }
  }

  private double number(String key, JsonNode value) {
    if (!value.isNumber()) {
      throw wrong(key, "a number required but was " + value);
    }
    return value.asDouble();
  }

  private JsonNode required(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw wrong(key, "required but missing");
    }
    return value;
  }

  private ConfigException wrong(String key, String message) {
    return new ConfigException(key, "%s: %s: %s".formatted(where, key, message));
  }
}
