package dev.headswap.model.aligner;

import ai.djl.ndarray.NDArray;
import dev.headswap.nn.Activation;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Layer;
import dev.headswap.nn.layer.SpectralLinear;
import java.util.List;

/**
 * The two-layer perceptron from codes to styles (heser-spec 3.2). data: (N, source) and (N,
 * motion); out: (N, styles).
 */
final class StyleMlp extends Layer {

  private final SpectralLinear first;
  private final SpectralLinear second;

  /**
   * @param neutral styles it gives at first, whatever the codes
   */
  StyleMlp(int source, int motion, int hidden, float[] neutral) {
    first = part("fc1", new SpectralLinear(source + motion, hidden));
    second = part("fc2", new SpectralLinear(hidden, neutral.length, (shape, random) -> neutral));
  }

  /** Styles for codes. */
  NDArray forward(NDArray sourceCode, NDArray motionCode) {
    try (NDArray both = sourceCode.concat(motionCode, 1)) {
      return FeedForward.through(both, List.of(first, Activation.relu(), second));
    }
  }
}
