package dev.headswap.nn.residual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.headswap.tensor.ShapeGuard;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adaptive instance normalisation (arXiv:1703.06868): normalises without weights, then {@code x
 * scale + bias} with both taken as they are from the styles, first the C biases, then the C scales
 * (heser-spec 3.2). data: (N, C, H, W); out: the same.
 */
public final class AdaIn extends Norm {

  private static final float EPSILON = 1e-4f;

  private final int channels;
  private final int offset;

  /**
   * @param channels C
   * @param offset where its 2 C numbers begin among the styles
   */
  public AdaIn(int channels, int offset) {
    this.channels = channels;
    this.offset = offset;
  }

  @Override
  public NDArray forward(NDArray x, @Nullable NDArray styles) {
    Objects.requireNonNull(styles, "styles required for an adaptive norm but were none");
    ShapeGuard.require(x, styles.getShape().get(0), channels, ShapeGuard.ANY, ShapeGuard.ANY);
    try (NDArray biases = part(styles, offset);
        NDArray scales = part(styles, offset + channels)) {
      return Instances.normalise(x, scales, biases, EPSILON);
    }
  }

  private NDArray part(NDArray styles, int from) {
    try (NDArray columns = styles.get(new NDIndex(":, {}:{}", from, from + channels))) {
      return columns.flatten();
    }
  }

  /** Writes styles that change nothing into its slice: 0 for each bias, 1 for each scale. */
  public void neutral(float[] styles) {
    Arrays.fill(styles, offset, offset + channels, 0);
    Arrays.fill(styles, offset + channels, offset + 2 * channels, 1);
  }

  @Override
  public int styleCount() {
    return 2 * channels;
  }
}
