package dev.headswap.face.bundle.point;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapCentresTest {

  private static final int SIDE = 13;
  private static final int INPUT = 101;

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);
  private final MapCentres centres = new MapCentres(SIDE, INPUT);

  @AfterEach
  void close() {
    manager.close();
  }

  private float[] of(float[] map) {
    NDArray maps = manager.create(map, new Shape(1, 1, SIDE, SIDE));
    return centres.of(maps).toFloatArray();
  }

  @Test
  void aFlatMapPointsToTheMiddle() {
    assertThat(of(new float[SIDE * SIDE]))
        .containsExactly(new float[] {50, 50}, Offset.offset(0.01f));
  }

  @Test
  void aPeakInTheFirstCellLiesATenthBeyondThePicture() {
    float[] map = new float[SIDE * SIDE];
    map[0] = 50;
    assertThat(of(map)).containsExactly(new float[] {-10, -10}, Offset.offset(0.01f));
  }

  @Test
  void twoEqualPeaksMeetBetweenThem() {
    float[] map = new float[SIDE * SIDE];
    map[SIDE * 6 + 5] = 50;
    map[SIDE * 6 + 6] = 50;
    assertThat(of(map)).containsExactly(new float[] {45, 50}, Offset.offset(0.01f));
  }
}
