package dev.headswap.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every layer must do; a layer's own test extends this and adds its closed form. */
public abstract class LayerContract {

  protected final NDManager manager = manager();

  /** One thread is enough for small arrays, and does not wait for another. */
  private static NDManager manager() {
    Torch.start(1);
    return Torch.newManager(ComputeDevice.CPU);
  }

  /** A fresh layer, without weights. */
  protected abstract FeedForward layer();

  /** The shape it is given. */
  protected abstract Shape input();

  /** The shape it must return. */
  protected abstract Shape output();

  @AfterEach
  final void closeManager() {
    manager.close();
  }

  /** A layer with starting weights and statistics that are not all 0 and 1. */
  protected final FeedForward ready() {
    FeedForward layer = layer();
    Function<String, float[]> values = layer.startingValues(1);
    layer.load(manager, name -> uneven(name, values.apply(name)));
    return layer;
  }

  private static float[] uneven(String name, float[] values) {
    boolean norm = name.contains("running_") || name.contains("bn") || name.contains("norm");
    for (int i = 0; norm && i < values.length; i++) {
      values[i] += 0.1f * (i % 7);
    }
    return values;
  }

  protected final NDArray picture() {
    int size = (int) input().size();
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) Math.sin(i * 12.9898) * 1.5f;
    }
    return manager.create(values, input());
  }

  protected static float[] evaluate(FeedForward layer, NDArray x) {
    return InferenceThreads.withoutGradients(() -> layer.forward(x).toFloatArray());
  }

  @Test
  void outputHasItsShape() {
    assertThat(ready().forward(picture()).getShape()).isEqualTo(output());
  }

  @Test
  void weightsThatWereReadBackGiveTheSameOutput() {
    FeedForward first = ready();
    FeedForward second = layer();
    second.load(manager, first::values);
    assertThat(evaluate(second, picture())).isEqualTo(evaluate(first, picture()));
  }

  @Test
  void foldingKeepsTheOutput() {
    FeedForward layer = ready();
    float[] before = evaluate(layer, picture());
    layer.fold();
    assertClose(evaluate(layer, picture()), before, 1e-4f);
    NDArray lastLayout = input().dimension() == 4 ? ChannelsLast.of(picture()) : picture();
    assertClose(evaluate(layer, lastLayout), before, 1e-4f);
  }

  @Test
  void gradientsReachEveryWeight() {
    FeedForward layer = ready();
    layer.train();
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray out = layer.forward(picture());
      collector.backward(out.mul(out).mul(ramp(out)).sum());
    }
    layer.parameters().forEach(LayerContract::assertGradient);
  }

  private NDArray ramp(NDArray out) {
    return manager.arange((float) out.size()).add(1).div(out.size()).reshape(out.getShape());
  }

  private static void assertGradient(String name, Parameter parameter) {
    if (parameter.isTrained()) {
      float size = parameter.array().getGradient().abs().max().getFloat();
      assertThat(size).as("largest gradient of %s", name).isPositive().isFinite();
    }
  }

  @Test
  void aForwardPassLeavesNothingWithTheWeights() {
    FeedForward layer = ready();
    int before = manager.getManagedArrays().size();
    try (NDManager scope = manager.newSubManager()) {
      NDArray x = picture();
      x.attach(scope);
      InferenceThreads.withoutGradients(() -> layer.forward(x));
    }
    assertThat(manager.getManagedArrays()).hasSize(before);
  }

  protected static void assertClose(float[] actual, float[] expected, float tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    float scale = 1;
    for (float value : expected) {
      scale = Math.max(scale, Math.abs(value));
    }
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .as("value %d of %d", i, actual.length)
          .isCloseTo(expected[i], org.assertj.core.data.Offset.offset(tolerance * scale));
    }
  }
}
