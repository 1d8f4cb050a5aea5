package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import dev.headswap.nn.MacCount;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.Gradients;
import org.junit.jupiter.api.Test;

class SpectralUpConv2dTest extends LayerContract {

  @Override
  protected FeedForward layer() {
    return new SpectralUpConv2d(ConvShape.same(5, 7, 3));
  }

  @Override
  protected Shape input() {
    return new Shape(2, 5, 3, 4);
  }

  @Override
  protected Shape output() {
    return new Shape(2, 7, 6, 8);
  }

  /** Ones under a window of ones, scaled by the norm to 1/3: windows at the edge see fewer. */
  @Test
  void onesOverOnesCountTheWindowOnTheDoubledPicture() {
    SpectralUpConv2d conv = new SpectralUpConv2d(ConvShape.same(1, 1, 3).withoutBias());
    conv.load(manager, name -> name.equals("weight") ? ones() : new float[] {1});
    float[] counted = {4, 6, 6, 4, 6, 9, 9, 6, 6, 9, 9, 6, 4, 6, 6, 4};
    for (int i = 0; i < counted.length; i++) {
      counted[i] /= 3;
    }
    assertClose(evaluate(conv, manager.ones(new Shape(1, 1, 2, 2))), counted, 1e-6f);
    conv.fold();
    assertClose(evaluate(conv, manager.ones(new Shape(1, 1, 2, 2))), counted, 1e-6f);
  }

  private static float[] ones() {
    float[] ones = new float[9];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void itMultipliesLessThanHalfAsOftenAsOnTheDoubledPicture() {
    FeedForward conv = new SpectralUpConv2d(ConvShape.same(8, 8, 3));
    conv.initialise(manager, 1);
    Runnable pass = () -> conv.forward(manager.ones(new Shape(1, 8, 32, 32)));
    long phased = 8 * 32 * 4 * 33 * 33;
    assertThat(phased).isLessThan(8 * 8 * 9 * 64 * 64 / 2);
    assertThat(MacCount.of(pass)).isEqualTo(phased);
    conv.fold();
    assertThat(MacCount.of(pass)).isEqualTo(phased);
  }

  @Test
  void gradientsReachTheNineWeightsAsOnTheDoubledPicture() {
    SpectralUpConv2d up = new SpectralUpConv2d(ConvShape.same(2, 3, 3));
    SpectralConv2d plain = new SpectralConv2d(ConvShape.same(2, 3, 3));
    up.initialise(manager, 5);
    plain.initialise(manager, 5);
    NDArray x = manager.create(ramp(2 * 4 * 4), new Shape(1, 2, 4, 4));
    float[] ofUp = gradient(up, x);
    float[] ofPlain = gradient(plain, Sampling.doubled(x));
    assertThat(ofUp).usingComparatorWithPrecision(1e-3f).containsExactly(ofPlain);
  }

  private static float[] ramp(int length) {
    float[] ramp = new float[length];
    for (int i = 0; i < length; i++) {
      ramp[i] = (float) Math.sin(i * 1.7);
    }
    return ramp;
  }

  private static float[] gradient(SpectralConv2d layer, NDArray x) {
    layer.train();
    Gradients.recorded(
        () -> {
          Gradients.backward(layer.forward(x).square().sum());
          return layer;
        });
    return layer.weight().array().getGradient().toFloatArray();
  }

  @Test
  void otherWindowsAreRefused() {
    assertThatThrownBy(() -> new SpectralUpConv2d(ConvShape.same(1, 1, 5)))
        .hasMessageContaining("a 3x3 of stride 1 required");
  }
}
