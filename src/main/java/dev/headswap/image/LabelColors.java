package dev.headswap.image;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;

/** Shows a label map as colours over its crop, to look at. */
public final class LabelColors {

  /** 0xRRGGBB of each label in the order of {@code Label}. */
  private static final int[] COLORS = {
    0x000000, 0xf0c0a0, 0x804000, 0xc08000, 0x00ff00, 0x00a0a0, 0x8080ff, 0xff00ff, 0xff80c0,
    0xffff00, 0xff8000, 0x800000, 0xff0000, 0xc00040, 0x80ff80, 0xc0c000, 0x0000ff, 0x7000c0,
    0x606060
  };

  private LabelColors() {}

  /**
   * The crop blended half and half with the colours of its labels.
   *
   * @param labels as large as the crop
   */
  public static RgbImage over(RgbImage crop, LabelMap labels) {
    byte[] mixed = new byte[crop.rgb().length];
    for (int i = 0; i < labels.labels().length; i++) {
      int color = COLORS[labels.labels()[i]];
      for (int c = 0; c < 3; c++) {
        int paint = color >> (16 - 8 * c) & 0xff;
        mixed[3 * i + c] = (byte) (((crop.rgb()[3 * i + c] & 0xff) + paint) / 2);
      }
    }
    return new RgbImage(crop.width(), crop.height(), mixed);
  }
}
