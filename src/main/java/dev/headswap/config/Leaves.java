package dev.headswap.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A YAML tree as dotted keys. */
final class Leaves {

  private Leaves() {}

  /** The leaves of a tree; a mapping where a value belongs is refused with its dotted key. */
  static Map<String, JsonNode> of(JsonNode tree, KnownKeys known) {
    Map<String, JsonNode> leaves = new LinkedHashMap<>();
    gather("", tree, known, leaves);
    return leaves;
  }

  private static void gather(
      String prefix, JsonNode node, KnownKeys known, Map<String, JsonNode> leaves) {
    node.properties()
        .forEach(
            entry -> {
              String key = prefix + entry.getKey();
              if (entry.getValue().isObject() && !known.contains(key)) {
                gather(key + ".", entry.getValue(), known, leaves);
              } else {
                leaves.put(key, entry.getValue());
              }
            });
  }
}
