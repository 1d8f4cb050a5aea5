package dev.headswap.train.aligner;

import dev.headswap.config.Configuration;

/**
 * The weight of each loss of the Aligner (heser-spec 8.4); at 0 a loss is not computed.
 *
 * @param pixel seed equation (1)
 * @param identityFeatures (2) for the identity encoder
 * @param otherFeatures (2) for VGG-19 or what stands for it
 * @param matching (2) for D_A
 * @param identity (3)
 * @param adversarial (5)
 * @param mask Dice of the mask head
 * @param codes reading of pose, expression and light out of the codes
 */
public record AlignerWeights(
    double pixel,
    double identityFeatures,
    double otherFeatures,
    double matching,
    double identity,
    double adversarial,
    double mask,
    double codes) {

  public static AlignerWeights of(Configuration configuration) {
    return new AlignerWeights(
        weight(configuration, "pixel"),
        weight(configuration, "identity-features"),
        weight(configuration, "other-features"),
        weight(configuration, "feature-matching"),
        weight(configuration, "identity"),
        weight(configuration, "adversarial"),
        weight(configuration, "mask"),
        weight(configuration, "codes"));
  }

  private static double weight(Configuration configuration, String name) {
    return configuration.number("train.aligner.weights." + name, 0);
  }
}
