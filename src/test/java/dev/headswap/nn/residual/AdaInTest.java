package dev.headswap.nn.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdaInTest {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);
  private final AdaIn norm = new AdaIn(2, 1);

  @AfterEach
  void close() {
    manager.close();
  }

  /** Slice from 1: biases 10 and 20, scales 2 and 3, of each channel's (x - 4) / sqrt(1 + 1e-4). */
  @Test
  void biasesComeBeforeScalesAndScalesAreTakenRaw() {
    NDArray x = manager.create(new float[] {3, 5, 3, 5}, new Shape(1, 2, 1, 2));
    NDArray styles = manager.create(new float[] {99, 10, 20, 2, 3}, new Shape(1, 5));
    float[] out = norm.forward(x, styles).toFloatArray();
    double unit = 1 / Math.sqrt(1 + 1e-4);
    double[] expected = {10 - 2 * unit, 10 + 2 * unit, 20 - 3 * unit, 20 + 3 * unit};
    for (int i = 0; i < 4; i++) {
      assertThat(out[i]).isCloseTo((float) expected[i], Offset.offset(1e-5f));
    }
  }

  @Test
  void eachPictureHasItsOwnStatisticsAndStyles() {
    NDArray x = manager.create(new float[] {3, 5, 3, 5, 0, 9, 7, 1}, new Shape(2, 2, 1, 2));
    NDArray styles =
        manager.create(new float[] {0, 10, 20, 2, 3, 0, -1, -2, 4, 5}, new Shape(2, 5));
    float[] both = norm.forward(x, styles).toFloatArray();
    float[] second = norm.forward(x.get("1:2"), styles.get("1:2")).toFloatArray();
    assertThat(second).containsExactly(both[4], both[5], both[6], both[7]);
  }

  @Test
  void neutralStylesAreZeroBiasesAndUnitScales() {
    float[] styles = {9, 9, 9, 9, 9, 9};
    norm.neutral(styles);
    assertThat(styles).containsExactly(9, 0, 0, 1, 1, 9);
    assertThat(norm.styleCount()).isEqualTo(4);
  }

  @Test
  void gradientsReachTheStyles() {
    NDArray x = manager.create(new float[] {3, 5, 3, 8}, new Shape(1, 2, 1, 2));
    NDArray styles = manager.create(new float[] {99, 10, 20, 2, 3}, new Shape(1, 5));
    styles.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(norm.forward(x, styles).square().sum());
    }
    float[] gradient = styles.getGradient().toFloatArray();
    assertThat(gradient[0]).as("a style of another norm").isZero();
    assertThat(gradient[1]).as("d(bias) = 2 * sum of outputs").isCloseTo(40, Offset.offset(1e-3f));
    assertThat(gradient[3])
        .as("d(scale) = 2 * scale * sum of squares")
        .isCloseTo(8, Offset.offset(1e-2f));
  }

  @Test
  void withoutStylesItRefuses() {
    NDArray x = manager.zeros(new Shape(1, 2, 2, 2));
    assertThatThrownBy(() -> norm.forward(x, null)).hasMessageContaining("styles required");
  }
}
