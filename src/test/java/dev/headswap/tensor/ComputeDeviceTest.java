package dev.headswap.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeDeviceTest {

  @Test
  void namesAreReadAndWritten() {
    assertThat(ComputeDevice.parse("auto")).isEqualTo(ComputeDevice.AUTO).hasToString("auto");
    assertThat(ComputeDevice.parse("cpu")).isEqualTo(ComputeDevice.CPU).hasToString("cpu");
    assertThat(ComputeDevice.parse("cuda")).hasToString("cuda:0");
    assertThat(ComputeDevice.parse("cuda:3")).hasToString("cuda:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpu", "cuda:", "cuda:-1", "cuda:x", "CPU", "cuda:99999999999"})
  void otherNamesAreRefused(String name) {
    assertThatThrownBy(() -> ComputeDevice.parse(name)).hasMessageContaining("auto, cpu or cuda:N");
  }

  @Test
  void aGpuThatIsNotThereIsAnError() {
    ComputeDevice absent = new ComputeDevice(ComputeDevice.Kind.CUDA, 99);
    assertThatThrownBy(absent::here)
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("cuda:99")
        .hasMessageContaining("--device cpu");
  }

  @Test
  void autoStandsForARealDevice() {
    assertThat(ComputeDevice.AUTO.here().kind()).isNotEqualTo(ComputeDevice.Kind.AUTO);
  }

  @Test
  void theEngineTakesTheThreadsItIsTold() {
    int before = Torch.threads();
    Torch.start(1);
    assertThat(Torch.threads()).isEqualTo(1);
    Torch.start(before);
    assertThat(Torch.threads()).isEqualTo(before);
  }
}
