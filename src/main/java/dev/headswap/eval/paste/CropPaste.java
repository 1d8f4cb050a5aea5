package dev.headswap.eval.paste;

import dev.headswap.composite.PasteBack;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;

/** Pastes as a real run does, into a crop that stands for the frame. */
public final class CropPaste {

  private final PasteBack paste;

  public CropPaste(PasteBack paste) {
    this.paste = paste;
  }

  /**
   * A crop with a new head in it.
   *
   * @param crop stays as it is
   * @param pixels the new content, as large
   * @param head the region to replace, as large
   */
  public RgbImage onto(RgbImage crop, RgbImage pixels, Mask head) {
    return paste
        .patch(pixels, head, Similarity.IDENTITY, crop.width(), crop.height())
        .map(patch -> mixed(crop, patch))
        .orElse(crop);
  }

  private static RgbImage mixed(RgbImage crop, Patch patch) {
    byte[] rgb = crop.rgb().clone();
    int width = patch.pixels().width();
    for (int i = 0; i < patch.alpha().alpha().length; i++) {
      int at = ((patch.top() + i / width) * crop.width() + patch.left() + i % width) * 3;
      float alpha = patch.alpha().alpha()[i];
      for (int c = 0; c < 3; c++) {
        float old = rgb[at + c] & 0xff;
        float fresh = patch.pixels().rgb()[3 * i + c] & 0xff;
        rgb[at + c] = (byte) Math.round(old + alpha * (fresh - old));
      }
    }
    return new RgbImage(crop.width(), crop.height(), rgb);
  }
}
