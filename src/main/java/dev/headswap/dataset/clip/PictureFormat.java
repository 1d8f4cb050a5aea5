package dev.headswap.dataset.clip;

import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import java.util.Locale;

/** How the pixels of frames are stored. */
public enum PictureFormat {
  /** Lossless. */
  PNG {
    @Override
    byte[] encode(RgbImage image) {
      return StillImages.encodePng(image);
    }
  },
  /** A third of the size or less; quality {@value #QUALITY}, colours at full resolution. */
  JPG {
    @Override
    byte[] encode(RgbImage image) {
      return StillImages.encodeJpeg(image, QUALITY);
    }
  };

  static final int QUALITY = 95;

  abstract byte[] encode(RgbImage image);

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
