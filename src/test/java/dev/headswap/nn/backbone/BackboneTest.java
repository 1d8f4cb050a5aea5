package dev.headswap.nn.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BackboneTest {

  /** torchvision's resnext50_32x4d has 25,028,904 parameters with 1000 outputs. */
  @Test
  void resNeXt50HasTheSizeOfTorchvisions() {
    assertThat(new ResNeXt(64, 32, 4, 1000).parameterCount()).isEqualTo(25_028_904);
  }

  /** torchvision's mobilenet_v2 has 3,504,872 parameters with 1000 outputs. */
  @Test
  void mobileNetV2HasTheSizeOfTorchvisions() {
    assertThat(new MobileNetV2(1, 1280, 1000).parameterCount()).isEqualTo(3_504_872);
  }

  /**
   * insightface's iresnet50 has 43,590,976 parameters, of which the last norm's 512 are fixed 1.
   */
  @Test
  void iResNet50HasTheSizeOfInsightfaces() {
    assertThat(new IResNet(64, List.of(3, 4, 14, 3), 512).parameterCount())
        .isBetween(43_590_000L, 43_592_000L);
  }

  /** torchvision's vgg19.features has 20,024,384 parameters. */
  @Test
  void vgg19HasTheSizeOfTorchvisions() {
    assertThat(new Vgg19(64, Vgg19.Pooling.MAX, List.of("relu5_4")).parameterCount())
        .isEqualTo(20_024_384);
  }

  @Test
  void parametersHaveTorchvisionsNames() {
    assertThat(new ResNeXt(64, 32, 4, 512).parameters())
        .containsKeys("conv1.weight", "layer1.0.downsample.1.running_var", "fc.bias")
        .containsKey("layer4.2.bn3.weight");
    assertThat(new MobileNetV2(1, 1280, 256).parameters())
        .containsKeys("features.0.0.weight", "features.1.conv.0.0.weight", "classifier.1.bias")
        .containsKeys("features.17.conv.3.running_mean", "features.18.1.weight");
    assertThat(new IResNet(64, List.of(3, 4, 14, 3), 512).parameters())
        .containsKeys("prelu.weight", "layer3.13.prelu.weight", "features.running_mean");
    assertThat(new Vgg19(64, Vgg19.Pooling.MAX, List.of("relu5_1")).parameters())
        .containsKeys("features.0.weight", "features.28.bias")
        .doesNotContainKey("features.30.weight");
  }

  @Nested
  class NarrowResNeXt extends LayerContract {
    @Override
    protected FeedForward layer() {
      return new ResNeXt(8, 4, 2, 5);
    }

    @Override
    protected Shape input() {
      return new Shape(2, 3, 64, 64);
    }

    @Override
    protected Shape output() {
      return new Shape(2, 5);
    }
  }

  @Nested
  class NarrowMobileNet extends LayerContract {
    @Override
    protected FeedForward layer() {
      return new MobileNetV2(0.25, 32, 5);
    }

    @Override
    protected Shape input() {
      return new Shape(2, 3, 64, 64);
    }

    @Override
    protected Shape output() {
      return new Shape(2, 5);
    }
  }

  @Nested
  class NarrowIResNet extends LayerContract {
    @Override
    protected FeedForward layer() {
      return new IResNet(4, List.of(1, 2, 1, 1), 5);
    }

    @Override
    protected Shape input() {
      return new Shape(3, 3, 112, 112);
    }

    @Override
    protected Shape output() {
      return new Shape(3, 5);
    }
  }

  @Nested
  class Taps {
    private final NDManager manager = Torch.newManager(ComputeDevice.CPU);

    @Test
    void vggTapsHalveFromBlockToBlock() {
      Vgg19 vgg = new Vgg19(4, Vgg19.Pooling.AVERAGE, List.of("relu3_4", "relu1_1"));
      vgg.initialise(manager, 1);
      List<NDArray> taps = vgg.forward(manager.ones(new Shape(1, 3, 32, 16)));
      assertThat(taps.get(0).getShape()).isEqualTo(new Shape(1, 16, 8, 4));
      assertThat(taps.get(1).getShape()).isEqualTo(new Shape(1, 4, 32, 16));
      assertThat(taps.get(0).min().getFloat()).isNotNegative();
      manager.close();
    }

    @Test
    void aTapThatVggHasNotIsRefused() {
      assertThatThrownBy(() -> new Vgg19(4, Vgg19.Pooling.MAX, List.of("relu2_3")))
          .hasMessageContaining("relu2_3");
    }

    @Test
    void iResNetGivesItsFourStages() {
      IResNet net = new IResNet(4, List.of(1, 1, 1, 1), 5);
      net.initialise(manager, 1);
      List<NDArray> stages = net.stageOutputs(manager.ones(new Shape(1, 3, 112, 112)));
      assertThat(stages)
          .extracting(NDArray::getShape)
          .containsExactly(
              new Shape(1, 4, 56, 56),
              new Shape(1, 8, 28, 28),
              new Shape(1, 16, 14, 14),
              new Shape(1, 32, 7, 7));
      manager.close();
    }
  }
}
