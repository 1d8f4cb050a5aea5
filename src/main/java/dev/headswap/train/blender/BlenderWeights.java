package dev.headswap.train.blender;

import dev.headswap.config.Configuration;

/**
 * The weight of each loss of the Blender (heser-spec 8.4); at 0 a loss is not computed.
 *
 * @param features seed equation (6)
 * @param pixel (7)
 * @param cycle (8)
 * @param otherCycle (9)
 * @param adversarial (11)
 * @param matching of D_B's features; not in the seed
 * @param exemplar GHOST's L_reg; not in the seed
 */
record BlenderWeights(
    double features,
    double pixel,
    double cycle,
    double otherCycle,
    double adversarial,
    double matching,
    double exemplar) {

  static BlenderWeights of(Configuration configuration) {
    return new BlenderWeights(
        weight(configuration, "features"),
        weight(configuration, "pixel"),
        weight(configuration, "cycle"),
        weight(configuration, "other-cycle"),
        weight(configuration, "adversarial"),
        weight(configuration, "feature-matching"),
        weight(configuration, "exemplar"));
  }

  private static double weight(Configuration configuration, String name) {
    return configuration.number("train.blender.weights." + name, 0);
  }
}
