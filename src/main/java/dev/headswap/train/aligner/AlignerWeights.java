package dev.headswap.train.aligner;

import dev.headswap.config.Configuration;

/**
 * The weight of each loss of the Aligner (heser-spec 8.4); at 0 a loss is not computed.
 *
 * @param pixel seed equation (1)
 * @param detail the same octave by octave
 * @param detailSquares that of squares
 * @param identityFeatures (2) for the identity encoder
 * @param otherFeatures (2) for VGG-19 or what stands for it
 * @param matching (2) for D_A
 * @param identity (3)
 * @param adversarial (5)
 * @param mask Dice of the mask head
 * @param codes reading of pose, expression and light out of the target's codes
 * @param looks reading of who it is out of the portrait code
 */
public record AlignerWeights(
    double pixel,
    double detail,
    double detailSquares,
    double identityFeatures,
    double otherFeatures,
    double matching,
    double identity,
    double adversarial,
    double mask,
    double codes,
    double looks) {

  public static AlignerWeights of(Configuration configuration) {
    return new AlignerWeights(
        weight(configuration, "pixel"),
        weight(configuration, "detail"),
        weight(configuration, "detail-squares"),
        weight(configuration, "identity-features"),
        weight(configuration, "other-features"),
        weight(configuration, "feature-matching"),
        weight(configuration, "identity"),
        weight(configuration, "adversarial"),
        weight(configuration, "mask"),
        weight(configuration, "codes"),
        weight(configuration, "looks"));
  }

  /** Whether anything judges the drawn picture: if not, none need be drawn. */
  boolean judgePictures() {
    double ofPixels = pixel + detail + detailSquares + mask;
    return ofPixels + identityFeatures + otherFeatures + identity + adversarial > 0;
  }

  private static double weight(Configuration configuration, String name) {
    return configuration.number("train.aligner.weights." + name, 0);
  }
}
