package dev.headswap.model.blender.region;

/** Whose colour the hair and the brows of the swapped head take. */
public enum HairColor {
  /** The target's, as everything else of the head (HeSer). */
  TARGET,
  /** The source person's own, as the animated head shows it. */
  SOURCE
}
