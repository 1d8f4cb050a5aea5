package dev.headswap.eval.metric;

import dev.headswap.face.Embedding;

/**
 * Whose face a picture shows (CSIM, heser-spec 12.2): the cosine of its embedding to the mean
 * embedding of each of the two people, -1 to 1.
 *
 * @param toSource to the person whose head is put in; higher is better
 * @param toTarget to the person whose head is to go; lower is better
 */
public record IdentitySimilarity(double toSource, double toTarget) {

  /** All embeddings of one network. */
  public static IdentitySimilarity of(Embedding picture, Embedding source, Embedding target) {
    return new IdentitySimilarity(picture.cosine(source), picture.cosine(target));
  }

  /** How much nearer the picture is to the source, -2 to 2. */
  public double margin() {
    return toSource - toTarget;
  }
}
