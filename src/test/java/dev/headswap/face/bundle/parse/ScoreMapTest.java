package dev.headswap.face.bundle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreMapTest {

  private static final int SIDE = 16;

  /** Smooth hills, so that neighbours often agree and often do not. */
  private static float[] scores() {
    Random random = new Random(3);
    float[] scores = new float[Label.COUNT * SIDE * SIDE];
    for (int label = 0; label < Label.COUNT; label++) {
      double x = random.nextDouble() * SIDE;
      double y = random.nextDouble() * SIDE;
      for (int i = 0; i < SIDE * SIDE; i++) {
        int row = i / SIDE;
        scores[label * SIDE * SIDE + i] = (float) -Math.hypot(i % SIDE - x, row - y);
      }
    }
    return scores;
  }

  @Test
  void labelsAreThoseOfTheInterpolatedScores() {
    try (NDManager manager = Torch.newManager(ComputeDevice.CPU)) {
      NDArray coarse = manager.create(scores(), new Shape(1, Label.COUNT, SIDE, SIDE));
      LabelMap expected = Pixels.likeliestLabels(Sampling.resized(coarse, 2L * SIDE, 2L * SIDE));
      LabelMap read = new ScoreMap(scores(), SIDE).labels(2 * SIDE);
      int different = 0;
      for (int i = 0; i < read.labels().length; i++) {
        different += read.labels()[i] == expected.labels()[i] ? 0 : 1;
      }
      assertThat(different).as("pixels that differ by rounding alone").isLessThanOrEqualTo(2);
    }
  }

  @Test
  void aSizeThatIsNoMultipleCoversTheSamePicture() {
    LabelMap fine = new ScoreMap(scores(), SIDE).labels(40);
    LabelMap same = new ScoreMap(scores(), SIDE).labels(SIDE);
    assertThat(fine.at(0, 0)).isEqualTo(same.at(0, 0));
    assertThat(fine.at(39, 39)).isEqualTo(same.at(SIDE - 1, SIDE - 1));
  }
}
