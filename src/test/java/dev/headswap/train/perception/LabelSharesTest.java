package dev.headswap.train.perception;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelSharesTest {

  @Test
  void aCellIsSharedByTheLabelsInItAndSmallPartsCountTwice() {
    byte[] labels = new byte[16];
    labels[0] = (byte) Label.SKIN.ordinal();
    labels[1] = (byte) Label.NOSE.ordinal();
    labels[4] = (byte) Label.NOSE.ordinal();
    labels[5] = (byte) Label.SKIN.ordinal();
    try (NDManager manager = Torch.newManager(ComputeDevice.CPU)) {
      NDArray shares = LabelShares.of(manager, List.of(new LabelMap(4, 4, labels)), 2);
      assertThat(shares.getShape()).isEqualTo(new Shape(1, Label.COUNT, 2, 2));
      float[] values = shares.toFloatArray();
      assertThat(values[Label.SKIN.ordinal() * 4]).isEqualTo(0.5f);
      assertThat(values[Label.NOSE.ordinal() * 4]).isEqualTo(1);
      assertThat(values[Label.BACKGROUND.ordinal() * 4]).isZero();
      assertThat(values[Label.BACKGROUND.ordinal() * 4 + 3]).isEqualTo(1);
    }
  }
}
