package dev.headswap.model.aligner;

import java.util.Arrays;

/**
 * Who the source is: the portrait code and the identity code, each averaged over the source's
 * pictures. A plain value, fit for keeping and sending.
 *
 * @param values d1 + d2 numbers
 */
public record SourceCode(float[] values) {

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceCode that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
