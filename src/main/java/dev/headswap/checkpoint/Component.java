package dev.headswap.checkpoint;

import java.util.Map;
import java.util.function.Function;

/**
 * One network on its way into a bundle.
 *
 * @param name of the component, such as {@code aligner}: lower-case letters, digits and dashes
 * @param sizes a record of the sizes it was built with; goes into the manifest
 * @param shapes of all its arrays, by name
 * @param values of an array by name, row-major; asked for once each, while writing
 */
public record Component(
    String name, Object sizes, Map<String, long[]> shapes, Function<String, float[]> values) {

  public Component {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "a name of lower-case letters, digits and dashes required but was '" + name + "'");
    }
  }
}
