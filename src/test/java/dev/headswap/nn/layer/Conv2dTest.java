package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.Init;
import dev.headswap.nn.LayerContract;
import dev.headswap.nn.MacCount;
import dev.headswap.tensor.Gradients;
import dev.headswap.tensor.Torch;
import java.util.List;
import java.util.function.Supplier;
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

  /**
   * Left to oneDNN on two threads, the first three end the process. Sixteen channels at a time it
   * can do.
   */
  @ParameterizedTest
  @CsvSource({"512, 1024, 1", "512, 1024, 2", "256, 2048, 1", "768, 1024, 1"})
  void channelsThatFillPagesAreMixedAsFewerAre(int in, int out, int stride) {
    ConvShape whole = ConvShape.same(in, out, 1).withStride(stride);
    ConvShape few = ConvShape.same(in, 16, 1).withStride(stride);
    NDArray weight = manager.randomNormal(new Shape(out, in, 1, 1));
    NDArray bias = manager.randomNormal(new Shape(out));
    NDArray picture = ChannelsLast.of(manager.randomNormal(new Shape(2, in, 16, 12)));
    NDArray mixed = onTwoThreads(() -> Conv2d.convolve(picture, weight, bias, whole));
    assertThat(mixed.getShape()).isEqualTo(new Shape(2, out, 16 / stride, 12 / stride));
    for (String slice : List.of(":16", "-16:")) {
      NDArray expected = Conv2d.convolve(picture, weight.get(slice), bias.get(slice), few);
      assertClose(mixed.get(":, " + slice).toFloatArray(), expected.toFloatArray(), 1e-5f);
    }
  }

  @Test
  void gradientsOfPagesReachPictureAndWeight() {
    Conv2d conv = new Conv2d(ConvShape.same(512, 1024, 1), Init.ONES);
    conv.initialise(manager, 0);
    conv.train();
    NDArray picture = ChannelsLast.of(manager.ones(new Shape(1, 512, 4, 4)));
    picture.setRequiresGradient(true);
    onTwoThreads(() -> backward(Gradients.recorded(() -> conv.forward(picture).sum())));
    assertThat(picture.getGradient().toFloatArray()).containsOnly(1024);
    assertThat(conv.weight().array().getGradient().toFloatArray()).containsOnly(16);
  }

  private static NDArray backward(NDArray loss) {
    Gradients.backward(loss);
    return loss;
  }

  private static NDArray onTwoThreads(Supplier<NDArray> work) {
    Torch.start(2);
    try {
      return work.get();
    } finally {
      Torch.start(1);
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
