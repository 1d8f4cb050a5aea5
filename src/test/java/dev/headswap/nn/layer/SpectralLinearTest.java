package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.LayerContract;
import dev.headswap.nn.MacCount;
import dev.headswap.nn.SingularValue;
import org.junit.jupiter.api.Test;

class SpectralLinearTest extends LayerContract {

  @Override
  protected FeedForward layer() {
    return new SpectralLinear(6, 9);
  }

  @Override
  protected Shape input() {
    return new Shape(3, 6);
  }

  @Override
  protected Shape output() {
    return new Shape(3, 9);
  }

  @Test
  void onesInOnesOutDividedByTheLengthOfTheWeight() {
    SpectralLinear linear = new SpectralLinear(4, 1, Init.constant(2));
    linear.load(
        manager,
        name ->
            switch (name) {
              case "weight" -> new float[] {3, 3, 3, 3};
              case "bias" -> new float[] {2};
              default -> new float[] {1};
            });
    assertThat(linear.forward(manager.ones(new Shape(1, 4))).toFloatArray()).containsExactly(4);
  }

  @Test
  void theFoldedWeightsLargestSingularValueIsOne() {
    SpectralLinear linear = new SpectralLinear(40, 30);
    linear.initialise(manager, 3);
    linear.fold();
    assertThat(SingularValue.largest(linear.weight().array())).isBetween(0.99, 1.01);
  }

  @Test
  void macsAreInTimesOutTimesRows() {
    FeedForward linear = ready();
    assertThat(MacCount.of(() -> linear.forward(picture()))).isEqualTo(3 * 6 * 9);
  }
}
