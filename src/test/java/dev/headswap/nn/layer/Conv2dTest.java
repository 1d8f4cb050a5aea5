package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.LayerContract;
import dev.headswap.nn.MacCount;
import dev.headswap.tensor.Gradients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Conv2dTest extends LayerContract {

  @Override
  protected FeedForward layer() {
    return new Conv2d(ConvShape.same(4, 6, 3).withStride(2).withGroups(2));
  }

  @Override
  protected Shape input() {
    return new Shape(2, 4, 8, 6);
  }

  @Override
  protected Shape output() {
    return new Shape(2, 6, 4, 3);
  }

  @Test
  void onesOverOnesCountTheWindow() {
    Conv2d conv = new Conv2d(ConvShape.same(2, 1, 3), Init.ONES);
    conv.initialise(manager, 0);
    NDArray out = conv.forward(manager.ones(new Shape(1, 2, 3, 3)));
    assertThat(out.toFloatArray()).containsExactly(8, 12, 8, 12, 18, 12, 8, 12, 8);
  }

  @Test
  void macsAreWindowTimesChannelsTimesPixels() {
    FeedForward conv = ready();
    assertThat(MacCount.of(() -> conv.forward(picture()))).isEqualTo(2 * 6 * 2 * 9 * 4 * 3);
  }

  @Test
  void aStridedOneByOneLooksAtEverySecondPixel() {
    Conv2d conv = new Conv2d(ConvShape.same(2, 1, 1).withStride(2), Init.ONES);
    conv.initialise(manager, 0);
    NDArray out = conv.forward(manager.arange(30f).reshape(1, 2, 3, 5));
    assertThat(out.getShape()).isEqualTo(new Shape(1, 1, 2, 3));
    assertThat(out.toFloatArray()).containsExactly(15, 19, 23, 35, 39, 43);
  }

  /** Channels that fill no whole vector, plane by plane, in memory where NaN lay. */
  @ParameterizedTest
  @CsvSource({"3, 1", "3, 2", "1, 1", "1, 2"})
  void whatLayInMemoryBeforeComesNeverIn(int kernel, int stride) {
    Conv2d conv = new Conv2d(ConvShape.same(24, 16, kernel).withStride(stride));
    conv.initialise(manager, 0);
    conv.train();
    Shape shape = new Shape(2, 24, 96, 96);
    for (int i = 0; i < 30; i++) {
      manager.full(new Shape(2, 32, 96, 96), Float.NaN).close();
      try (NDArray picture = manager.ones(shape)) {
        picture.setRequiresGradient(true);
        NDArray loss = Gradients.recorded(() -> conv.forward(picture).square().sum());
        Gradients.backward(loss);
        assertThat(loss.getFloat()).isFinite();
        assertThat(picture.getGradient().sum().getFloat()).isFinite();
      }
    }
  }

  @Test
  void picturesWithOtherChannelsAreRefused() {
    FeedForward conv = ready();
    assertThatThrownBy(() -> conv.forward(manager.zeros(new Shape(1, 3, 8, 8))))
        .hasMessage("Wrong size for dimension 1: got 3, expected 4");
  }

  @Test
  void groupsMustDivideTheChannels() {
    assertThatThrownBy(() -> ConvShape.same(4, 6, 3).withGroups(4))
        .hasMessageContaining("divisible by 4 groups");
  }
}
