package dev.headswap.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import dev.headswap.nn.Sequential;
import dev.headswap.tensor.Gradients;
import org.junit.jupiter.api.Test;

class Relu6Test extends LayerContract {

  private static final float[] VALUES = {-7, -0.5f, 0.25f, 5.75f, 6.5f, 40};

  @Override
  protected FeedForward layer() {
    return Sequential.of(new Conv2d(ConvShape.same(4, 4, 1)), new Relu6());
  }

  @Override
  protected Shape input() {
    return new Shape(2, 4, 6, 5);
  }

  @Override
  protected Shape output() {
    return input();
  }

  @Test
  void trainingAndEvaluationClipAlike() {
    assertThat(clipped(false)).containsExactly(0, 0, 0.25f, 5.75f, 6, 6);
    assertThat(clipped(true)).containsExactly(0, 0, 0.25f, 5.75f, 6, 6);
  }

  private float[] clipped(boolean training) {
    Relu6 layer = new Relu6();
    if (training) {
      layer.train();
    }
    return layer.forward(manager.create(VALUES)).toFloatArray();
  }

  @Test
  void gradientsPassBetweenTheEndsOnly() {
    Relu6 layer = new Relu6();
    layer.train();
    NDArray x = manager.create(VALUES);
    x.setRequiresGradient(true);
    Gradients.recorded(
        () -> {
          Gradients.backward(layer.forward(x).sum());
          return null;
        });
    assertThat(Gradients.of(x, manager).abs().toFloatArray()).containsExactly(0, 0, 1, 1, 0, 0);
  }
}
