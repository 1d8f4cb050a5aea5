package dev.headswap.face;

import java.util.Arrays;
import java.util.List;

/**
 * A person as a direction: faces of one person point nearly the same way. Only embeddings of the
 * same network can be compared.
 *
 * @param unit of length 1
 */
public record Embedding(float[] unit) {

  /** The direction of a vector of any length but 0. */
  public static Embedding of(float[] raw) {
    double sum = 0;
    for (float v : raw) {
      sum += v * v;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("a vector other than 0 required, without NaN");
    }
    float[] unit = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      unit[i] = (float) (raw[i] / Math.sqrt(sum));
    }
    return new Embedding(unit);
  }

  /** The mean direction of several, at least one. */
  public static Embedding mean(List<Embedding> embeddings) {
    float[] sum = new float[embeddings.get(0).unit.length];
    for (Embedding e : embeddings) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += e.unit[i];
      }
    }
    return of(sum);
  }

  /** 1 for the same direction, around 0 for strangers, -1 for opposite directions. */
  public double cosine(Embedding other) {
    if (unit.length != other.unit.length) {
      throw new IllegalArgumentException(
          "embeddings of one network required but their sizes are %d and %d"
              .formatted(unit.length, other.unit.length));
    }
    double dot = 0;
    for (int i = 0; i < unit.length; i++) {
      dot += unit[i] * other.unit[i];
    }
    return dot;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding that && Arrays.equals(unit, that.unit);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(unit);
  }
}
