package dev.headswap.loss;

import ai.djl.ndarray.NDArray;
import dev.headswap.tensor.Constant;
import java.util.List;

/**
 * Mean difference of features, averaged over layers: seed equations (2) and (6) for one network,
 * {@code 1/L sum_l mean |phi_l(real) - phi_l(made)|}. The mean keeps the weight independent of how
 * many layers there are (heser-spec 8.3).
 */
public final class FeatureMatchingLoss {

  private FeatureMatchingLoss() {}

  /**
   * The difference.
   *
   * @param made features of made pictures, layer by layer
   * @param real features of real ones, of the same shapes
   */
  public static NDArray of(List<NDArray> made, List<NDArray> real) {
    if (made.isEmpty() || made.size() != real.size()) {
      throw new IllegalArgumentException(
          "as many layers for both required but were %d and %d"
              .formatted(made.size(), real.size()));
    }
    NDArray sum = PixelLoss.of(made.get(0), real.get(0).stopGradient());
    for (int layer = 1; layer < made.size(); layer++) {
      sum = sum.add(PixelLoss.of(made.get(layer), real.get(layer).stopGradient()));
    }
    return Constant.times(sum, 1.0 / made.size());
  }
}
