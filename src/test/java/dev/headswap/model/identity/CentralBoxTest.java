package dev.headswap.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import org.junit.jupiter.api.Test;

class CentralBoxTest {

  @Test
  void ofThePapersTemplateItIsTheSpecs() {
    assertThat(CentralBox.of(CropTemplate.PAPER)).isEqualTo(new CentralBox(163, 111, 187, 188));
  }

  /** Eyes 48 instead of 58 pixels apart: 187 pixels become about 155. */
  @Test
  void ofATighterTemplateItShrinksWithTheEyes() {
    CentralBox box = CentralBox.of(CropTemplate.COMPACT);
    assertThat(box.width()).isBetween(153, 156);
    assertThat(box.left() + box.width() / 2.0).isBetween(127.0, 130.0);
    double eyeLine = (116.0 - box.top()) / box.height();
    assertThat(eyeLine).isBetween(0.45, 0.48);
  }

  @Test
  void enlargedItKeepsItsCentreAndStaysInTheCrop() {
    CentralBox larger = CentralBox.PAPER.enlarged(1.25, 512);
    assertThat(larger).isEqualTo(new CentralBox(140, 88, 233, 235));
    assertThat(CentralBox.PAPER.enlarged(9, 512)).isEqualTo(new CentralBox(0, 0, 512, 512));
  }

  @Test
  void aTemplateWithTheFaceAtTheEdgeIsCutOff() {
    CropTemplate edge = new CropTemplate(64, new Point(2, 5), new Point(30, 5), new Point(16, 37));
    CentralBox box = CentralBox.of(edge);
    assertThat(box.left()).isNotNegative();
    assertThat(box.top()).isNotNegative();
  }

  @Test
  void cuttingIsDifferentiableAndSeesOnlyTheBox() {
    try (NDManager manager = Torch.newManager(ComputeDevice.CPU)) {
      NDArray crop = manager.ones(new Shape(1, 3, 512, 512));
      crop.setRequiresGradient(true);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray face = CentralBox.PAPER.cut(crop, 112);
        assertThat(face.getShape()).isEqualTo(new Shape(1, 3, 112, 112));
        collector.backward(face.sum());
      }
      NDArray gradient = crop.getGradient();
      assertThat(gradient.get(new NDIndex("0, 0, 200, 256")).getFloat()).isPositive();
      assertThat(gradient.get(new NDIndex("0, 0, 110, :")).abs().sum().getFloat()).isZero();
      assertThat(gradient.get(new NDIndex("0, 0, :, 162")).abs().sum().getFloat()).isZero();
    }
  }
}
