package dev.headswap.train.blender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.dataset.Sample;
import dev.headswap.face.PerceptionException;
import dev.headswap.frame.CropTemplate;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.TinyBundle;
import dev.headswap.train.aligner.RandomEpisodes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleReenactorTest {

  private static final Path SHIPPED = Path.of("samples/models/compact");

  private static List<Sample> samples(CropTemplate template) {
    return RandomEpisodes.samples(template, 3, 0, 5);
  }

  @Test
  void whatItDrawsFollowsSourceAndTarget() {
    Bundle bundle = Bundle.open(SHIPPED);
    List<Sample> given = samples(IdentityEncoder.template(bundle.manifest().crop()));
    try (BundleReenactor reenactor = BundleReenactor.open(bundle, ComputeDevice.CPU)) {
      Sample one = reenactor.reenact(given.get(0), given.get(1));
      assertThat(one.identity()).isEqualTo(given.get(0).identity());
      assertThat(one.landmarks()).isSameAs(given.get(1).landmarks());
      assertThat(one.pixels().width()).isEqualTo(bundle.manifest().crop().size());
      byte[] drawn = one.pixels().rgb();
      assertThat(reenactor.reenact(given.get(0), given.get(1)).pixels().rgb()).isEqualTo(drawn);
      assertThat(reenactor.reenact(given.get(2), given.get(1)).pixels().rgb()).isNotEqualTo(drawn);
      assertThat(reenactor.reenact(given.get(0), given.get(2)).pixels().rgb()).isNotEqualTo(drawn);
    }
  }

  @Test
  void aBundleWithoutAParserIsRefused(@TempDir Path folder) throws Exception {
    Bundle bundle = TinyBundle.in(folder.resolve("base"));
    assertThatThrownBy(() -> BundleReenactor.open(bundle, ComputeDevice.CPU))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("holds no network 'parser'");
  }
}
