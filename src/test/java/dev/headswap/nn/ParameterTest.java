package dev.headswap.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterTest {

  private static final int SIZE = 1024;

  /** Folding replaces a weight of 1x1 by a view of it; the memory below must not be Java's. */
  @Test
  void aViewInItsPlaceOutlivesTheValuesItWasLoadedFrom() throws InterruptedException {
    float[] values = new float[SIZE];
    Arrays.fill(values, 3);
    try (NDManager manager = Torch.newManager(ComputeDevice.CPU)) {
      Parameter parameter = new Parameter(new long[] {SIZE, 1}, true, Init.ZEROS);
      parameter.load(manager, values);
      parameter.replace(parameter.array().transpose(1, 0));
      List<ByteBuffer> others = overwriteFreedMemory();
      assertThat(parameter.array().toFloatArray())
          .as("%d buffers later", others.size())
          .isEqualTo(values);
    }
  }

  private static List<ByteBuffer> overwriteFreedMemory() throws InterruptedException {
    List<ByteBuffer> others = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      System.gc();
      Thread.sleep(50);
      for (int i = 0; i < 2000; i++) {
        ByteBuffer other = ByteBuffer.allocateDirect(SIZE * Float.BYTES);
        while (other.hasRemaining()) {
          other.put((byte) 0x55);
        }
        others.add(other);
      }
    }
    return others;
  }
}
