package dev.headswap.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplingTest {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);

  @AfterEach
  void close() {
    manager.close();
  }

  private NDArray ramp(int height, int width) {
    return manager.arange((float) height * width).reshape(1, 1, height, width);
  }

  @Test
  void doublingRepeatsEachPixel() {
    assertThat(Sampling.doubled(ramp(1, 2)).toFloatArray()).containsExactly(0, 0, 1, 1, 0, 0, 1, 1);
  }

  @Test
  void smoothDoublingLeansEachQuarterOnItsNeighbour() {
    assertThat(Sampling.smoothlyDoubled(ramp(1, 3)).toFloatArray())
        .containsExactly(0, 0.25f, 0.75f, 1.25f, 1.75f, 2, 0, 0.25f, 0.75f, 1.25f, 1.75f, 2);
  }

  @Test
  void halvingTakesMeans() {
    assertThat(Sampling.halved(ramp(2, 4)).toFloatArray()).containsExactly(2.5f, 4.5f);
  }

  @Test
  void halvingUndoesDoubling() {
    NDArray x = ramp(3, 5);
    assertThat(Sampling.halved(Sampling.doubled(x)).toFloatArray()).isEqualTo(x.toFloatArray());
  }

  @Test
  void croppingTakesColumnsThenRows() {
    NDArray part = Sampling.cropped(ramp(4, 5), 1, 2, 3, 2);
    assertThat(part.getShape()).isEqualTo(new Shape(1, 1, 2, 3));
    assertThat(part.toFloatArray()).containsExactly(11, 12, 13, 16, 17, 18);
  }

  @Test
  void enlargingInterpolatesBetweenPixelCentres() {
    assertThat(Sampling.resized(ramp(1, 2), 1, 4).toFloatArray())
        .containsExactly(0, 0.25f, 0.75f, 1);
  }

  @Test
  void shrinkingLosesNoPixel() {
    NDArray x = manager.zeros(new Shape(1, 1, 1, 16));
    x.set(new ai.djl.ndarray.index.NDIndex("0, 0, 0, 6"), 1);
    assertThat(Sampling.resized(x, 1, 2).sum().getFloat())
        .as("one bright pixel among eight that become one")
        .isPositive();
  }

  @Test
  void globalMeanIsOneNumberForEachChannel() {
    NDArray mean = Sampling.globalMean(manager.arange(16f).reshape(2, 2, 2, 2));
    assertThat(mean.getShape()).isEqualTo(new Shape(2, 2));
    assertThat(mean.toFloatArray()).containsExactly(1.5f, 5.5f, 9.5f, 13.5f);
  }

  @Test
  void theOtherLayoutHoldsTheSameValues() {
    NDArray x = manager.arange(2f * 3 * 4 * 5).reshape(2, 3, 4, 5);
    NDArray last = ChannelsLast.of(x);
    assertThat(last.getShape()).isEqualTo(x.getShape());
    assertThat(last.toFloatArray()).isEqualTo(x.toFloatArray());
  }
}
