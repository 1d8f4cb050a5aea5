package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Gradients;
import dev.headswap.tensor.Torch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialTest {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void softeningSpreadsAPixelAndTakesWhatLiesOutsideForZero() {
    NDArray x = manager.zeros(new Shape(1, 1, 2, 3));
    x.set(new NDIndex("0, 0, 0, 1"), 16);
    assertThat(Binomial.softened(x).toFloatArray()).containsExactly(2, 4, 2, 1, 2, 1);
  }

  @Test
  void withinThePictureWhatIsEvenStaysEven() {
    NDArray ones = manager.ones(new Shape(1, 2, 3, 5));
    assertClose(Binomial.softenedWithin(ones), ones.toFloatArray());
  }

  /** Channels that fill vectors and some that do not, in both layouts. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 16, 24})
  void doublingInterpolatesWithinAndAtTheBorder(int channels) {
    NDArray x = manager.randomNormal(new Shape(2, channels, 5, 7));
    float[] expected = Sampling.smoothlyDoubled(x).toFloatArray();
    assertClose(Binomial.doubled(x), expected);
    assertClose(Binomial.doubled(ChannelsLast.of(x)), expected);
  }

  @Test
  void itsWayBackIsThatOfInterpolation() {
    NDArray x = manager.randomNormal(new Shape(2, 16, 4, 6));
    assertClose(
        wayBack(x, Binomial::doubled), wayBack(x, Sampling::smoothlyDoubled).toFloatArray());
  }

  private static NDArray wayBack(NDArray x, UnaryOperator<NDArray> doubling) {
    NDArray in = x.duplicate();
    in.setRequiresGradient(true);
    Gradients.backward(Gradients.recorded(() -> doubling.apply(in).square().sum()));
    return in.getGradient();
  }

  private static void assertClose(NDArray actual, float[] expected) {
    assertThat(actual.toFloatArray()).containsExactly(expected, within(1e-5f));
  }
}
