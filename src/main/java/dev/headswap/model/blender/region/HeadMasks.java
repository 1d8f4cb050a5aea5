package dev.headswap.model.blender.region;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;

/**
 * The masks of a blend, each 0 or 1 and as large as the crop (heser-spec 4.3, after GHOST 2.0
 * section 3.2.1). Whatever the labels: {@code animatedRing} and {@code animatedHead} never overlap
 * and together are {@code enlargedHead}.
 *
 * @param animatedHead the animated head
 * @param enlargedHead both heads together, grown: all that the Blender may repaint
 * @param animatedRing the enlarged head without the animated head: what is to be inpainted
 * @param targetHead the head that is to go
 * @param targetRing the surroundings of the target's head, from which to inpaint
 */
public record HeadMasks(
    Mask animatedHead, Mask enlargedHead, Mask animatedRing, Mask targetHead, Mask targetRing) {

  /**
   * The masks of two label maps of one size.
   *
   * @param dilation side of the square window in pixels, odd
   * @throws IllegalArgumentException if the maps differ in size
   */
  public static HeadMasks of(LabelMap animated, LabelMap target, int dilation) {
    return of(animated, target, Mask.uniform(target.width(), target.height(), 0), dilation);
  }

  /**
   * As {@link #of(LabelMap, LabelMap, int)} with more to repaint than the heads: strokes drawn at
   * random in training teach the network to fill large gaps.
   */
  public static HeadMasks of(LabelMap animated, LabelMap target, Mask strokes, int dilation) {
    expectSameSize(animated, target);
    Dilation grow = new Dilation(dilation);
    Mask animatedHead = animated.head();
    Mask targetHead = target.head();
    Mask enlargedHead = grow.apply(animatedHead.union(targetHead).union(strokes));
    Mask targetRing = without(grow.apply(targetHead), targetHead);
    return new HeadMasks(
        animatedHead, enlargedHead, without(enlargedHead, animatedHead), targetHead, targetRing);
  }

  private static void expectSameSize(LabelMap animated, LabelMap target) {
    if (animated.width() != target.width() || animated.height() != target.height()) {
      throw new IllegalArgumentException(
          "label maps of one size required but were %dx%d (animated) and %dx%d (target)"
              .formatted(animated.width(), animated.height(), target.width(), target.height()));
    }
  }

  private static Mask without(Mask larger, Mask part) {
    float[] rest = larger.alpha().clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] = part.alpha()[i] > 0 ? 0 : rest[i];
    }
    return new Mask(larger.width(), larger.height(), rest);
  }
}
