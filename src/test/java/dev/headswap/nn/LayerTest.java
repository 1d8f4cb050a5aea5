package dev.headswap.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.headswap.nn.layer.BatchNorm;
import dev.headswap.nn.layer.Conv2d;
import dev.headswap.nn.layer.ConvShape;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import org.junit.jupiter.api.Test;

class LayerTest {

  private static Sequential net() {
    return new Sequential()
        .then("conv", new Conv2d(ConvShape.same(3, 2, 1)))
        .then("tail", Sequential.of(new BatchNorm(2)));
  }

  @Test
  void namesJoinThePathByDots() {
    assertThat(net().parameters().keySet())
        .containsExactly(
            "conv.weight",
            "conv.bias",
            "tail.0.weight",
            "tail.0.bias",
            "tail.0.running_mean",
            "tail.0.running_var");
  }

  @Test
  void statisticsDoNotCountAsParameters() {
    assertThat(net().parameterCount()).isEqualTo(3 * 2 + 2 + 2 + 2);
  }

  @Test
  void startingValuesComeFromTheSeedAndTheNameAlone() {
    float[] first = net().startingValues(7).apply("conv.weight");
    assertThat(net().startingValues(7).apply("conv.weight")).isEqualTo(first);
    assertThat(net().startingValues(8).apply("conv.weight")).isNotEqualTo(first);
    Sequential longer = new Sequential().then("conv", new Conv2d(ConvShape.same(3, 2, 1)));
    assertThat(longer.startingValues(7).apply("conv.weight")).isEqualTo(first);
  }

  @Test
  void aPartsNameIsTakenOnce() {
    Sequential net = net();
    assertThatThrownBy(() -> net.then("conv", Activation.relu())).hasMessageContaining("'conv'");
  }

  @Test
  void anArrayOfTheWrongLengthIsRefused() {
    try (NDManager manager = Torch.newManager(ComputeDevice.CPU)) {
      assertThatThrownBy(() -> net().load(manager, name -> new float[5]))
          .hasMessageContaining("6 values required")
          .hasMessageContaining("5");
    }
  }

  @Test
  void aForwardPassBeforeLoadingSaysWhatToDo() {
    try (NDManager manager = Torch.newManager(ComputeDevice.CPU)) {
      var x = manager.ones(new ai.djl.ndarray.types.Shape(1, 3, 2, 2));
      assertThatThrownBy(() -> net().forward(x)).hasMessageContaining("call load or initialise");
    }
  }

  @Test
  void countingStopsWithTheWorkAndNests() {
    long outer =
        MacCount.of(
            () -> {
              MacCount.add(3);
              assertThat(MacCount.of(() -> MacCount.add(5))).isEqualTo(5);
              MacCount.add(4);
            });
    MacCount.add(100);
    assertThat(outer).isEqualTo(7);
  }
}
