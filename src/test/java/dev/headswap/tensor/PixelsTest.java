package dev.headswap.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PixelsTest {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void everySampleValueSurvivesTheRoundTrip() {
    byte[] rgb = new byte[256 * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i / 3 + i % 3 * 85);
    }
    RgbImage image = new RgbImage(64, 4, rgb);
    assertThat(Pixels.toImage(Pixels.toTensor(manager, image)).rgb()).isEqualTo(rgb);
  }

  @Test
  void coloursBecomePlanesInTheOrderRedGreenBlue() {
    RgbImage image = new RgbImage(2, 1, new byte[] {(byte) 255, 0, 0, 0, (byte) 255, (byte) 255});
    NDArray tensor = Pixels.toTensor(manager, image);
    assertThat(tensor.getShape()).isEqualTo(new Shape(1, 3, 1, 2));
    assertThat(tensor.toFloatArray()).containsExactly(1, -1, -1, 1, -1, 1);
  }

  @Test
  void valuesBeyondTheRangeAreClipped() {
    NDArray tensor = manager.create(new float[] {-3, 3, 0}, new Shape(1, 3, 1, 1));
    RgbImage image = Pixels.toImage(tensor);
    assertThat(image.red(0, 0)).isZero();
    assertThat(image.green(0, 0)).isEqualTo(255);
    assertThat(image.blue(0, 0)).isEqualTo(128);
  }

  @Test
  void picturesOfOneSizeMakeABatch() {
    NDArray batch = Pixels.toTensor(manager, List.of(RgbImage.black(4, 2), RgbImage.black(4, 2)));
    assertThat(batch.getShape()).isEqualTo(new Shape(2, 3, 2, 4));
    assertThatThrownBy(
            () -> Pixels.toTensor(manager, List.of(RgbImage.black(4, 2), RgbImage.black(2, 4))))
        .hasMessageContaining("4x2")
        .hasMessageContaining("2x4");
  }

  @Test
  void masksSurviveTheRoundTrip() {
    Mask mask = new Mask(3, 2, new float[] {0, 0.25f, 0.5f, 0.75f, 1, 0.1f});
    NDArray tensor = Pixels.toTensor(manager, mask);
    assertThat(tensor.getShape()).isEqualTo(new Shape(1, 1, 2, 3));
    assertThat(Pixels.toMask(tensor).alpha()).isEqualTo(mask.alpha());
  }

  @Test
  void masksOfManyLieOneBehindTheOther() {
    Mask a = new Mask(2, 1, new float[] {0, 0.25f});
    Mask b = new Mask(2, 1, new float[] {0.5f, 1});
    NDArray tensor = Pixels.masksToTensor(manager, List.of(a, b));
    assertThat(tensor.getShape()).isEqualTo(new Shape(2, 1, 1, 2));
    assertThat(tensor.toFloatArray()).containsExactly(0, 0.25f, 0.5f, 1);
  }

  @Test
  void labelsSurviveTheRoundTrip() {
    LabelMap labels = new LabelMap(19, 1, everyLabel());
    assertThat(Pixels.toLabels(Pixels.toTensor(manager, labels)).labels()).isEqualTo(everyLabel());
  }

  private static byte[] everyLabel() {
    byte[] labels = new byte[Label.COUNT];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) i;
    }
    return labels;
  }

  @Test
  void aNumberThatIsNoLabelIsRefused() {
    NDArray tensor = manager.create(new float[] {19}, new Shape(1, 1, 1, 1));
    assertThatThrownBy(() -> Pixels.toLabels(tensor)).hasMessageContaining("0 to 18");
  }

  @Test
  void theHighestScoreIsTheLikeliestLabel() {
    float[] scores = new float[Label.COUNT * 2];
    scores[Label.HAIR.ordinal() * 2] = 5;
    scores[Label.NOSE.ordinal() * 2 + 1] = 3;
    NDArray tensor = manager.create(scores, new Shape(1, Label.COUNT, 1, 2));
    LabelMap labels = Pixels.likeliestLabels(tensor);
    assertThat(labels.at(0, 0)).isEqualTo(Label.HAIR);
    assertThat(labels.at(1, 0)).isEqualTo(Label.NOSE);
  }

  @Test
  void aTensorOfTheWrongShapeIsRefusedInWords() {
    NDArray tensor = manager.zeros(new Shape(1, 4, 2, 2));
    assertThatThrownBy(() -> Pixels.toImage(tensor))
        .hasMessage("Wrong size for dimension 1: got 4, expected 3");
    assertThatThrownBy(() -> Pixels.toMask(manager.zeros(new Shape(2, 2))))
        .hasMessageStartingWith("Wrong number of dimensions: got 2");
  }
}
