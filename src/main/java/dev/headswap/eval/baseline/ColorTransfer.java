package dev.headswap.eval.baseline;

import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/**
 * Carries mean and standard deviation of L*, a* and b* from one head over to another (Reinhard et
 * al. 2001), as DeepFaceLab merges faces.
 */
final class ColorTransfer {

  /** A channel that hardly varies is not stretched further. */
  private static final double LEAST_DEVIATION = 1e-3;

  private ColorTransfer() {}

  /**
   * A picture whose head is recoloured like another; what is not head stays as it is.
   *
   * @param mask the head in {@code picture}
   * @param like whose colours it shall have
   * @param likeMask the head in {@code like}
   */
  static RgbImage apply(RgbImage picture, Mask mask, RgbImage like, Mask likeMask) {
    LabStatistics from = LabStatistics.of(picture, mask);
    LabStatistics to = LabStatistics.of(like, likeMask);
    byte[] rgb = picture.rgb().clone();
    for (int i = 0; i < rgb.length / 3; i++) {
      if (mask.alpha()[i] > 0) {
        recolored(LabStatistics.channels(picture, i), from, to).put(rgb, 3 * i);
      }
    }
    return new RgbImage(picture.width(), picture.height(), rgb);
  }

  private static Lab recolored(double[] lab, LabStatistics from, LabStatistics to) {
    for (int c = 0; c < 3; c++) {
      double stretch = to.deviation()[c] / Math.max(LEAST_DEVIATION, from.deviation()[c]);
      lab[c] = (lab[c] - from.mean()[c]) * stretch + to.mean()[c];
    }
    return new Lab(lab[0], lab[1], lab[2]);
  }
}
