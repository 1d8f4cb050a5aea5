package dev.headswap.dataset.portrait;

import dev.headswap.config.ConfigException;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to be drawn.
 *
 * @param seed of everything
 * @param identities how many people have portraits
 * @param views portraits of each
 * @param crowds frames of groups
 */
public record AlbumPlan(long seed, int identities, int views, int crowds) {

  /** How a plan begins where a folder could stand too. */
  public static final String PREFIX = "synth:";

  private static final String SYNTAX = "synth:seed=S,identities=N,views=V,crowds=C";

  public AlbumPlan {
    if (identities < 2 || views < 2 || crowds < 1) {
      throw new ConfigException(
          "data",
          "data: at least 2 identities, 2 views and 1 crowd required but were %d, %d and %d"
              .formatted(identities, views, crowds));
    }
  }

  /**
   * Reads {@value #SYNTAX}; what is left out is 1, 3000, 4 and 4000.
   *
   * @throws ConfigException if it is anything else
   */
  public static AlbumPlan parse(String text) {
    Map<String, Integer> values =
        new HashMap<>(Map.of("seed", 1, "identities", 3000, "views", 4, "crowds", 4000));
    for (String pair : text.substring(PREFIX.length()).split(",")) {
      String[] parts = pair.split("=", 2);
      if (parts.length != 2 || !values.containsKey(parts[0]) || !parts[1].matches("\\d{1,9}")) {
        throw new ConfigException("data", "data: %s required but was '%s'".formatted(SYNTAX, text));
      }
      values.put(parts[0], Integer.parseInt(parts[1]));
    }
    return new AlbumPlan(
        values.getOrDefault("seed", 0),
        values.getOrDefault("identities", 0),
        values.getOrDefault("views", 0),
        values.getOrDefault("crowds", 0));
  }

  /** How many portraits there are. */
  public int portraits() {
    return identities * views;
  }

  @Override
  public String toString() {
    return PREFIX
        + "seed=%d,identities=%d,views=%d,crowds=%d".formatted(seed, identities, views, crowds);
  }
}
