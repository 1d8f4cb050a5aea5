package dev.headswap.model.aligner;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the source is: the portrait code and the identity code, each averaged over the source's
 * pictures. A plain value, fit for keeping and sending.
 *
 * @param values d1 + d2 numbers
 */
public record SourceCode(float[] values) {

  /** The name of its component in a bundle that was finetuned to one person. */
  public static final String COMPONENT = "source";

  private static final String CODE = "code";

  /**
   * What the manifest says of it.
   *
   * @param length of the code
   * @param pictures it was made from
   */
  public record Sizes(int length, int pictures) {}

  /** The person a bundle was finetuned to, or null if it is for anybody. */
  public static @Nullable SourceCode in(Bundle bundle) {
    if (!bundle.has(COMPONENT)) {
      return null;
    }
    Sizes sizes = bundle.sizes(COMPONENT, Sizes.class);
    Map<String, long[]> shapes = Map.of(CODE, new long[] {1, sizes.length()});
    return new SourceCode(bundle.weights(COMPONENT, shapes).read(CODE));
  }

  /**
   * As a component of a bundle.
   *
   * @param pictures it was made from
   */
  public Component component(int pictures) {
    return new Component(
        COMPONENT,
        new Sizes(values.length, pictures),
        Map.of(CODE, new long[] {1, values.length}),
        name -> values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceCode that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
