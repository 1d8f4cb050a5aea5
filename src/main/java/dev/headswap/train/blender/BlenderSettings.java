package dev.headswap.train.blender;

import dev.headswap.config.Configuration;
import dev.headswap.train.optimise.LearningRate;

/**
 * How the Blender is trained.
 *
 * @param batch examples of a pass
 * @param adversarialFrom the first step at which D_B plays
 * @param weights of the losses
 * @param repainted what a pixel that is repainted counts in the pixel loss beside 1 for the others
 * @param blender rate of features, projections and U-Net
 * @param discriminator rate of D_B
 */
record BlenderSettings(
    int batch,
    long adversarialFrom,
    BlenderWeights weights,
    double repainted,
    LearningRate blender,
    LearningRate discriminator) {

  static BlenderSettings of(Configuration configuration) {
    return new BlenderSettings(
        configuration.integer("train.batch", 1),
        configuration.integer("train.adversarial-from", 0),
        BlenderWeights.of(configuration),
        configuration.number("train.blender.repainted-weight", 0),
        LearningRate.of(configuration, "generator"),
        LearningRate.of(configuration, "discriminator"));
  }
}
