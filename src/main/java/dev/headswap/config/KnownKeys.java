package dev.headswap.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
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
          key, "unknown key '%s'; did you mean '%s'?".formatted(key, nearest(key)));
    }
  }

  private String nearest(String key) {
    return keys.stream().min(Comparator.comparingInt(known -> distance(key, known))).orElseThrow();
  }

  /** Levenshtein's distance, two rows at a time. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
