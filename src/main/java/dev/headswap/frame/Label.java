package dev.headswap.frame;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a pixel of a head crop shows: the 19 labels of CelebAMask-HQ, in its order, so that {@link
 * #ordinal()} is the value in a {@link LabelMap}. "Left" is the left of the picture.
 */
public enum Label {
  BACKGROUND,
  SKIN,
  LEFT_BROW,
  RIGHT_BROW,
  LEFT_EYE,
  RIGHT_EYE,
  GLASSES,
  LEFT_EAR,
  RIGHT_EAR,
  EARRING,
  NOSE,
  INNER_MOUTH,
  UPPER_LIP,
  LOWER_LIP,
  NECK,
  NECKLACE,
  CLOTH,
  HAIR,
  HAT;

  /** How many labels there are. */
  public static final int COUNT = values().length;

  private static final Set<Label> NOT_HEAD = EnumSet.of(BACKGROUND, NECK, NECKLACE, CLOTH);

  /** Whether the head mask contains it. The neck does not belong to it: it stays the target's. */
  public boolean isHead() {
    return !NOT_HEAD.contains(this);
  }
}
