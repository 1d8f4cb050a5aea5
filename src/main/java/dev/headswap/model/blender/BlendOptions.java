package dev.headswap.model.blender;

import dev.headswap.model.blender.region.HairColor;

/**
 * What a user may choose about a blend.
 *
 * @param hairColor whose colour hair and brows take
 */
public record BlendOptions(HairColor hairColor) {

  /** Everything in the target's colours, as in the paper. */
  public static final BlendOptions DEFAULT = new BlendOptions(HairColor.TARGET);
}
