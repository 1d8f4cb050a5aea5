package dev.headswap.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedSet;
import java.util.TreeSet;

/** The dotted keys that exist, and which of them a misspelt one may have meant. */
final class KnownKeys {

  private final SortedSet<String> keys = new TreeSet<>();

  static KnownKeys of(JsonNode reference) {
    KnownKeys known = new KnownKeys();
    known.gather("", reference);
    return known;
  }

  private void gather(String prefix, JsonNode node) {
    node.properties()
        .forEach(
            entry -> {
              String key = prefix + entry.getKey();
              if (entry.getValue().isObject()) {
                gather(key + ".", entry.getValue());
              } else {
                keys.add(key);
              }
            });
  }

  SortedSet<String> all() {
    return keys;
  }

  boolean contains(String key) {
    return keys.contains(key);
  }

  /** Refuses a key that does not exist. */
  void expect(String key) {
    if (!keys.contains(key)) {
      throw new ConfigException(
          key, "unknown key '%s'; did you mean '%s'?".formatted(key, Spelling.nearest(key, keys)));
    }
  }
}
