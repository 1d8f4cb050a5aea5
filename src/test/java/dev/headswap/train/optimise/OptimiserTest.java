package dev.headswap.train.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.layer.Linear;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Gradients;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OptimiserTest {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);
  private final Linear layer = new Linear(2, 1);

  @AfterEach
  void free() {
    manager.close();
  }

  private Optimiser optimiser(ToDoubleFunction<String> factor, double clip) {
    layer.load(manager, name -> name.equals("weight") ? new float[] {1, 2} : new float[] {0});
    layer.train();
    return InferenceThreads.withoutGradients(
        () -> new Optimiser(layer, LearningRate.constant(0.1), factor, clip, 0.9));
  }

  private float step(Optimiser optimiser, long step) {
    return InferenceThreads.withoutGradients(
        () -> {
          optimiser.zeroGradients();
          Gradients.recorded(
              () -> {
                NDArray x = manager.create(new float[] {3, 4}, new Shape(1, 2));
                Gradients.backward(layer.forward(x).sum());
                return x;
              });
          return optimiser.step(step);
        });
  }

  /** Gradients 3, 4 and 1; Adam's first step is the rate whatever the gradient. */
  @Test
  void theFirstStepOfAdamIsTheRate() {
    Optimiser optimiser = optimiser(name -> 1, 0);
    assertThat(step(optimiser, 0)).isCloseTo((float) Math.sqrt(26), within(1e-5f));
    assertThat(layer.values("weight")).containsExactly(new float[] {0.9f, 1.9f}, within(1e-5f));
    assertThat(layer.values("bias")[0]).isCloseTo(-0.1f, within(1e-5f));
  }

  /** Gradients of 3 a second time: mean 3, root of mean square 3, so again the rate. */
  @Test
  void gradientsAreZeroedBetweenSteps() {
    Optimiser optimiser = optimiser(name -> 1, 0);
    step(optimiser, 0);
    assertThat(step(optimiser, 1)).isCloseTo((float) Math.sqrt(26), within(1e-5f));
    assertThat(layer.values("weight")).containsExactly(new float[] {0.8f, 1.8f}, within(1e-5f));
  }

  @Test
  void factorsSlowDownSomeAndStopOthers() {
    Optimiser optimiser = optimiser(name -> name.equals("bias") ? 0 : 0.5, 0);
    step(optimiser, 0);
    assertThat(layer.values("weight")).containsExactly(new float[] {0.95f, 1.95f}, within(1e-5f));
    assertThat(layer.values("bias")[0]).isZero();
  }

  @Test
  void clippingIsByTheNormOfAllGradientsTogether() {
    Optimiser optimiser = optimiser(name -> 1, 1);
    step(optimiser, 0);
    float[] mean = optimiser.state().apply("mean/weight");
    double norm = Math.sqrt(26);
    assertThat(mean)
        .containsExactly(
            new float[] {(float) (0.1 * 3 / norm), (float) (0.1 * 4 / norm)}, within(1e-5f));
  }

  @Test
  void averagesStandInForTheWeightsAndGoAgain() {
    Optimiser optimiser = optimiser(name -> 1, 0);
    step(optimiser, 0);
    float[] now = layer.values("weight");
    InferenceThreads.withoutGradients(
        () -> {
          optimiser.averaged(
              () -> assertThat(layer.values("weight")[0]).isCloseTo(0.91f, within(1e-5f)));
          return now;
        });
    assertThat(layer.values("weight")).containsExactly(now);
  }
}
