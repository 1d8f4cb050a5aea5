package dev.headswap.face.parsing;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.RgbImage;

/** Refuses crops of another template. */
public final class CropSize {

  private CropSize() {}

  /**
   * Checks a crop's size.
   *
   * @throws IllegalArgumentException if it is not that of the template
   */
  public static void expect(RgbImage crop, CropTemplate template) {
    if (crop.width() != template.size() || crop.height() != template.size()) {
      throw new IllegalArgumentException(
          "a crop of %dx%d required but was %dx%d"
              .formatted(template.size(), template.size(), crop.width(), crop.height()));
    }
  }
}
