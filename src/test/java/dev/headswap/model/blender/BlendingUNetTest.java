package dev.headswap.model.blender;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BlendingUNetTest extends LayerContract {

  @Override
  protected FeedForward layer() {
    return new BlendingUNet(4, List.of(6, 8, 10));
  }

  @Override
  protected Shape input() {
    return new Shape(2, 4, 8, 12);
  }

  @Override
  protected Shape output() {
    return new Shape(2, 3, 8, 12);
  }

  /** Held at 1, as elsewhere, it lets through no more than half of a picture's contrast. */
  @Test
  void theGainOfItsLastConvolutionIsFree() {
    assertThat(contrast(9)).isGreaterThan(2 * contrast(1));
  }

  private float contrast(float gain) {
    FeedForward unet = layer();
    Function<String, float[]> values = unet.startingValues(1);
    unet.load(
        manager, name -> name.equals("head.1.weight") ? times(values, gain) : values.apply(name));
    try (NDArray drawn = unet.forward(picture())) {
      return drawn.abs().mean().getFloat();
    }
  }

  private static float[] times(Function<String, float[]> values, float gain) {
    float[] weights = values.apply("head.1.weight").clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= gain;
    }
    return weights;
  }
}
