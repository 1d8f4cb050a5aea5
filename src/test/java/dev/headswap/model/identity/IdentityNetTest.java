package dev.headswap.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.headswap.frame.CropTemplate;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.tensor.Torch;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityNetTest {

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);
  private final IdentityNet net =
      new IdentityNet(new IdentityConfig(4, List.of(1, 1, 1, 1), 8), CropTemplate.COMPACT);

  @AfterEach
  void close() {
    manager.close();
  }

  private NDArray crops() {
    return manager.arange(2f * 3 * 256 * 256).mul(0.37).sin().reshape(2, 3, 256, 256);
  }

  @Test
  void thePapersHasIResNet50sSizeAnd512Numbers() {
    IdentityNet paper = new IdentityNet(IdentityConfig.paper(), CropTemplate.PAPER);
    assertThat(paper.parameterCount()).isEqualTo(43_590_848);
    assertThat(paper.shapes().get("backbone.fc.bias")).containsExactly(512);
  }

  @Test
  void embeddingsHaveLengthOne() {
    net.initialise(manager, 1);
    NDArray codes = InferenceThreads.withoutGradients(() -> net.embed(crops()));
    assertThat(codes.getShape()).isEqualTo(new Shape(2, 8));
    for (float square : codes.square().sum(new int[] {1}).toFloatArray()) {
      assertThat(square).isCloseTo(1, Offset.offset(1e-5f));
    }
  }

  @Test
  void pixelsOutsideTheCentralBoxDoNotMatter() {
    net.initialise(manager, 1);
    NDArray crop = crops();
    float[] before = InferenceThreads.withoutGradients(() -> net.embed(crop).toFloatArray());
    crop.set(new ai.djl.ndarray.index.NDIndex(":, :, 0:40, :"), 0);
    float[] after = InferenceThreads.withoutGradients(() -> net.embed(crop).toFloatArray());
    assertThat(after).isEqualTo(before);
  }

  @Test
  void frozenItStillPassesGradientsToThePicture() {
    net.initialise(manager, 1);
    net.evaluate();
    NDArray crop = crops();
    crop.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(net.embed(crop).get(":, 0").sum());
    }
    assertThat(crop.getGradient().abs().sum().getFloat()).isPositive();
  }

  @Test
  void foldingKeepsTheEmbedding() {
    net.initialise(manager, 1);
    float[] before = InferenceThreads.withoutGradients(() -> net.embed(crops()).toFloatArray());
    net.fold();
    float[] after = InferenceThreads.withoutGradients(() -> net.embed(crops()).toFloatArray());
    assertThat(after).containsExactly(before, Offset.offset(1e-4f));
  }

  @Test
  void impossibleSizesAreRefused() {
    assertThatThrownBy(() -> new IdentityConfig(4, List.of(1, 1, 1), 8))
        .hasMessageContaining("four counts");
    assertThatThrownBy(() -> new IdentityConfig(0, List.of(1, 1, 1, 1), 8))
        .hasMessageContaining("identity.width");
  }
}
