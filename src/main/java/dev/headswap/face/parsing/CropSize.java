package dev.headswap.face.parsing;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.RgbImage;

/** Refuses crops of another template. */
final class CropSize {

  private CropSize() {}

  static void expect(RgbImage crop, CropTemplate template) {
    if (crop.width() != template.size() || crop.height() != template.size()) {
      throw new IllegalArgumentException(
          "a crop of %dx%d required but was %dx%d"
              .formatted(template.size(), template.size(), crop.width(), crop.height()));
    }
  }
}
