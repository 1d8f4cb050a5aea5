package dev.headswap.dataset;

import dev.headswap.frame.Mask;

/**
 * One lesson for the Blender (heser-spec 6.4).
 *
 * @param kind how the truth came about
 * @param animated the head to blend in, as the Aligner would draw it (colour-changed, nothing
 *     around the head), and its labels
 * @param exemplar the target as reference of colour and surroundings, and its labels, which enter
 *     the masks; {@link Kind#SELF}: mostly flipped, scaled and shifted
 * @param background the target as it is, and its labels: what stays outside the masks
 * @param truth what the Blender should draw, and its labels
 * @param other T' of the cycle losses (8), (9): another frame, half the time of the truth's person
 * @param strokes 1 where random strokes enlarge the union of the heads before it grows, else 0
 */
public record BlenderPair(
    Kind kind,
    Sample animated,
    Sample exemplar,
    Sample background,
    Sample truth,
    Sample other,
    Mask strokes) {

  /** Where the truth comes from. */
  public enum Kind {
    /** The seed's way: one frame is target, truth and, recoloured, the animated head. */
    SELF,
    /** A procedural source and target and the exact head swap of the two. */
    TRUE_SWAP
  }
}
