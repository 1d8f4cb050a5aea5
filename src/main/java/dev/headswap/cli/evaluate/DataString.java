package dev.headswap.cli.evaluate;

import dev.headswap.config.ConfigException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code --data} names: a folder, or procedural people as {@code
 * synth:seed=S,identities=N,frames=F} with each part optional.
 *
 * @param text as given
 * @param numbers of a {@code synth:} string; empty for a folder
 */
record DataString(String text, Map<String, Long> numbers) {

  private static final String SYNTH = "synth:";
  private static final Map<String, Long> DEFAULTS = Map.of("seed", 1L, "identities", 20L);
  private static final String FRAMES = "frames";

  static DataString parse(String text) {
    return new DataString(text, isSynth(text) ? numbers(text) : Map.of());
  }

  private static boolean isSynth(String text) {
    return text.equals("synth") || text.startsWith(SYNTH);
  }

  private static Map<String, Long> numbers(String text) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (String part : text.substring(Math.min(SYNTH.length(), text.length())).split(",")) {
      if (!part.isEmpty()) {
        put(part, numbers);
      }
    }
    return numbers;
  }

  private static void put(String part, Map<String, Long> numbers) {
    String[] sides = part.split("=", 2);
    boolean known = DEFAULTS.containsKey(sides[0]) || sides[0].equals(FRAMES);
    if (!known || sides.length < 2) {
      throw new ConfigException(
          "--data", "--data: synth:seed=S,identities=N,frames=F required but found '" + part + "'");
    }
    try {
      numbers.put(sides[0], Long.valueOf(sides[1].strip()));
    } catch (NumberFormatException e) {
      throw new ConfigException("--data", "--data: a whole number required in '" + part + "'");
    }
  }

  boolean synthetic() {
    return isSynth(text);
  }

  long seed() {
    return value("seed");
  }

  /** How many people. */
  int identities() {
    return atLeast("identities", 2, value("identities"));
  }

  /** Consecutive frames of each person. */
  int frames(int otherwise) {
    return atLeast(FRAMES, 1, numbers.getOrDefault(FRAMES, (long) otherwise));
  }

  private long value(String key) {
    return numbers.getOrDefault(key, DEFAULTS.getOrDefault(key, 0L));
  }

  private static int atLeast(String key, int least, long value) {
    if (value < least || value > 100_000) {
      throw new ConfigException(
          "--data", "--data: %s of %d to 100000 required but was %d".formatted(key, least, value));
    }
    return (int) value;
  }
}
