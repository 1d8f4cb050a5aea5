package dev.headswap.model.blender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.checkpoint.Precision;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.region.LabelMaps;
import dev.headswap.tensor.ComputeDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlenderBundleTest {

  private static final BlenderConfig TINY = TinyBlender.CONFIG;

  @TempDir Path folder;

  @Test
  void aBlenderComesBackFromABundleAsItWas() throws IOException {
    Component written = BlenderNet.untrained(TINY, 11);

    try (Blender before = Blender.of(TINY, written.values(), ComputeDevice.CPU);
        Blender after = Blender.open(bundle(written), ComputeDevice.CPU)) {
      assertThat(after.config()).isEqualTo(TINY);
      assertThat(blend(after)).isEqualTo(blend(before));
    }
  }

  @Test
  void theSeedDecidesTheWeights() {
    String name = "correction.stem.weight";

    assertThat(BlenderNet.untrained(TINY, 4).values().apply(name))
        .isEqualTo(BlenderNet.untrained(TINY, 4).values().apply(name))
        .isNotEqualTo(BlenderNet.untrained(TINY, 5).values().apply(name));
  }

  @Test
  void aBundleWithoutABlenderIsRefused() throws IOException {
    Component other = BlenderNet.untrained(TINY, 1);
    Bundle bundle = bundle(new Component("aligner", other.sizes(), other.shapes(), other.values()));

    assertThatThrownBy(() -> Blender.open(bundle, ComputeDevice.CPU))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("a component 'blender'");
  }

  @Test
  void weightsOfAnotherShapeAreRefused() throws IOException {
    Component tiny = BlenderNet.untrained(TINY, 1);
    Bundle bundle =
        bundle(new Component(tiny.name(), BlenderConfig.compact(), tiny.shapes(), tiny.values()));

    assertThatThrownBy(() -> Blender.open(bundle, ComputeDevice.CPU))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("blender.safetensors");
  }

  @Test
  void sizesThatMakeNoBlenderAreRefused() throws IOException {
    Component tiny = BlenderNet.untrained(TINY, 1);
    Map<String, Object> sizes = new LinkedHashMap<>();
    sizes.put("size", 63);
    sizes.put("eyesApart", 10);
    sizes.put("dilation", 5);
    sizes.put("vggWidth", 4);
    sizes.put("stride", 4);
    sizes.put("featureChannels", 8);
    sizes.put("temperature", 0.01);
    sizes.put("attention", "GATHERED");
    sizes.put("widths", List.of(4, 4));
    Bundle bundle = bundle(new Component(tiny.name(), sizes, tiny.shapes(), tiny.values()));

    assertThatThrownBy(() -> Blender.open(bundle, ComputeDevice.CPU))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("a positive multiple of 2 required but was 63 (blender.size)");
  }

  private Bundle bundle(Component component) throws IOException {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "tiny",
            new Manifest.Crop(64, List.of(1.0, 1.0), List.of(2.0, 1.0), List.of(1.5, 2.0)),
            List.of(),
            1,
            new Manifest.Provenance(true, 11, "test", "none", 0, List.of()),
            Map.of());
    new BundleWriter(Precision.FLOAT32).write(folder.resolve("b"), manifest, List.of(component));
    return Bundle.open(folder.resolve("b"));
  }

  private static byte[] blend(Blender blender) {
    LabelMap head = LabelMaps.head(TINY.size());
    RgbImage animated = TinyBlender.noise(TINY.size(), 1);
    RgbImage target = TinyBlender.noise(TINY.size(), 2);
    return blender.blend(animated, head, target, head, BlendOptions.DEFAULT).pixels().rgb();
  }
}
