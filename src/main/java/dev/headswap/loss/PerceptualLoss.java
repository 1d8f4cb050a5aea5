package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.InferenceThreads;
import java.util.List;

/** Seed equations (2) and (6) for one frozen network, without their weight. */
public final class PerceptualLoss {

  private PerceptualLoss() {}

  /**
   * How differently a network sees made and real pictures, mean over its layers.
   *
   * @param made (N, 3, S, S)
   * @param real likewise; nothing of it is recorded
   */
  public static NDArray of(FeatureNetwork network, NDArray made, NDArray real) {
    List<NDArray> seen = InferenceThreads.withoutGradients(() -> network.features(real));
    return FeatureMatchingLoss.of(network.features(made), seen);
  }
}
