package dev.headswap.eval.study;

import dev.headswap.eval.figure.Estimate;

/**
 * What is left of a pose donor in the head it turns (heser-spec 10, scientific warning): identity
 * similarities of the Aligner's drawing, expression always from the source's own frame.
 *
 * @param toSource with the donor's pose, to the source: should stay high
 * @param toDonor with the donor's pose, to the donor: should stay low
 * @param ownToSource with the source's own pose, to the source
 * @param ownToDonor with the source's own pose, to the donor: what {@code toDonor} would be without
 *     any leakage
 * @param strangers how alike source and donor are themselves
 */
public record Leakage(
    Estimate toSource,
    Estimate toDonor,
    Estimate ownToSource,
    Estimate ownToDonor,
    Estimate strangers) {

  /** How much of the donor came in with its pose alone. */
  public double leaked() {
    return toDonor.mean() - ownToDonor.mean();
  }
}
