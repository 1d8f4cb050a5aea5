package dev.headswap.train;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryNeedTest {

  private static final long GIB = 1 << 30;

  private final MemoryNeed need = new MemoryNeed("train.batch", 16, GIB, GIB);

  @Test
  void aBatchForWhichThereIsRoomPasses() {
    assertThatCode(() -> need.expectWithin(17 * GIB)).doesNotThrowAnyException();
  }

  @Test
  void aBatchThatIsTooLargeIsRefusedWithTheSizeThatWouldFit() {
    assertThatThrownBy(() -> need.expectWithin(5 * GIB))
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "train.batch: a batch of 16 needs about 17.0 GiB and 5.0 are there; 4 would fit, and"
                + " train.accumulate makes up for it");
  }

  @Test
  void whereNotEvenOneFitsItSaysSo() {
    assertThatThrownBy(() -> need.expectWithin(GIB)).hasMessageContaining("not even one example");
  }
}
