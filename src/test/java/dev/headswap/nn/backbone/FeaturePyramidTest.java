package dev.headswap.nn.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturePyramidTest extends LayerContract {

  private static final PyramidConfig CONFIG =
      new PyramidConfig(List.of(4, 6, 40, 8), List.of(1, 1, 1), 1);

  /** Finest level and the mean of the coarsest, so that both ends are under contract. */
  private static final class Both extends FeedForward {

    private final FeaturePyramid pyramid = part("pyramid", new FeaturePyramid(CONFIG));

    @Override
    public NDArray forward(NDArray x) {
      FeaturePyramid.Features features = pyramid.forward(x);
      NDArray means = features.coarsest().getNDArrayInternal().globalAvgPool();
      return features.finest().reshape(x.getShape().get(0), -1).concat(means, 1);
    }
  }

  @Override
  protected FeedForward layer() {
    return new Both();
  }

  @Override
  protected Shape input() {
    return new Shape(2, 3, 32, 32);
  }

  @Override
  protected Shape output() {
    return new Shape(2, 6 * 8 * 8 + 8);
  }

  @Test
  void theFinestLevelHasTheConfiguredStride() {
    FeaturePyramid pyramid = new FeaturePyramid(CONFIG);
    pyramid.initialise(manager, 1);
    FeaturePyramid.Features features = pyramid.forward(picture());
    assertThat(features.finest().getShape()).isEqualTo(new Shape(2, 6, 8, 8));
    assertThat(features.coarsest().getShape()).isEqualTo(new Shape(2, 8, 2, 2));
    assertThat(CONFIG.stride()).isEqualTo(4);
    assertThat(CONFIG.reduction()).isEqualTo(16);
  }

  @Test
  void aPyramidThatEndsWhereItTurnsIsRefused() {
    assertThatThrownBy(() -> new PyramidConfig(List.of(4, 8), List.of(1), 1))
        .hasMessageContaining("pyramid.finest");
    assertThatThrownBy(() -> new PyramidConfig(List.of(4, 8), List.of(), 0))
        .hasMessageContaining("pyramid.blocks");
  }
}
