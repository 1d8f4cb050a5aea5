package dev.headswap.model.blender.region;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import java.util.Set;

/**
 * Which regions a target really shows: those of more than a speck. The least numbers of pixels are
 * GHOST 2.0's (heser-spec 5.3), which belong to its own crop of 512 pixels with the eyes 0.145 of
 * its width apart; here they shrink with the area of the head.
 */
public final class Presence {

  /** How far the eyes are apart in GHOST's crop, in pixels. */
  private static final double GHOST_EYES_APART = 0.145 * 512;

  private final double scale;
  private final int[] pixels = new int[Label.COUNT];

  /**
   * Counts the pixels of a label map.
   *
   * @param eyesApart how far the eyes are apart in such a crop, in pixels
   */
  public Presence(LabelMap labels, double eyesApart) {
    this.scale = Math.pow(eyesApart / GHOST_EYES_APART, 2);
    for (byte label : labels.labels()) {
      pixels[label]++;
    }
  }

  /** Whether these regions together have enough pixels to take colours from. */
  public boolean shows(Set<Label> regions) {
    int shown = regions.stream().mapToInt(region -> pixels[region.ordinal()]).sum();
    double least = regions.stream().mapToDouble(Presence::least).min().orElseThrow();
    return shown >= Math.max(1, least * scale);
  }

  private static double least(Label region) {
    return switch (region) {
      case SKIN -> 3000;
      case HAIR, HAT -> 6000;
      case NOSE -> 800;
      case UPPER_LIP, LOWER_LIP -> 365;
      case INNER_MOUTH -> 250;
      case LEFT_BROW, RIGHT_BROW, LEFT_EAR, RIGHT_EAR -> 100;
      case LEFT_EYE, RIGHT_EYE -> 75;
      case GLASSES -> 25;
      case EARRING -> 20;
      case BACKGROUND, NECK, NECKLACE, CLOTH -> Double.POSITIVE_INFINITY;
    };
  }
}
