package dev.headswap.eval.paste;

import dev.headswap.composite.PasteBack;
import dev.headswap.composite.PasteConfig;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Morphology;

/**
 * Pastes a head that nobody fitted to its new surroundings: the soft edge lies within the head, so
 * that nothing of what was behind it comes along.
 */
public final class TightPaste {

  /** Width of the soft edge in pixels of a 512 crop, as a real run has by default. */
  private static final double FEATHER = PasteConfig.DEFAULT.feather();

  private static final double REFERENCE_SIZE = 512;

  private final CropPaste paste = new CropPaste(new PasteBack(new PasteConfig(0, FEATHER)));

  /**
   * A crop with a new head in it.
   *
   * @param crop stays as it is
   * @param pixels the new content, as large
   * @param head where in {@code pixels} the head is, as large
   */
  public RgbImage onto(RgbImage crop, RgbImage pixels, Mask head) {
    int inwards = (int) Math.round(FEATHER * crop.width() / REFERENCE_SIZE);
    return paste.onto(crop, pixels, Morphology.erode(head, 2 * inwards + 1));
  }
}
