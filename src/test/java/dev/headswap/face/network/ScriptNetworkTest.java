package dev.headswap.face.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.face.PerceptionException;
import dev.headswap.face.registry.PublicModel;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.frame.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A TorchScript file of a user's own, described in a registry of the user's own. {@code
 * face/mean-color.pt} is a traced module that gives the mean of each channel of a 16x16 input.
 */
class ScriptNetworkTest {

  private static final String SHA256 =
      "a51de88021d9f4312d3361446262cbfd0d99a2095e7b2258820714c9d341642b";

  @TempDir Path folder;

  private PublicModels models(String sha256) throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            networks:
              - name: mean-color
                role: identity
                decoder: embedding
                file: mean-color.pt
                origin: made for this test
                sha256: %s
                bytes: 2658
                licence: Apache-2.0
                free: true
                input:
                  {width: 16, height: 16, colour: bgr, scale: 0.5, mean: [1, 2, 3], std: [2, 2, 2]}
                framing: [5, 6, 11, 6, 8, 11]
            """
                .formatted(sha256));
    return PublicModels.open(own, List.of(Path.of("src/test/resources/face")), folder);
  }

  private static RgbImage flat(int red, int green, int blue) {
    byte[] rgb = new byte[16 * 16 * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    return new RgbImage(16, 16, rgb);
  }

  @Test
  void colourOrderScaleMeanAndStdOfTheEntryAreApplied() throws IOException {
    PublicModels models = models(SHA256);
    PublicModel entry = models.find("mean-color");
    try (Network network = ScriptNetwork.load(entry, models.require("mean-color"))) {
      float[] means = network.run(flat(40, 100, 200)).get(0);
      assertThat(means[0]).as("blue first").isCloseTo((100 - 1) / 2f, within(1e-3f));
      assertThat(means[1]).isCloseTo((50 - 2) / 2f, within(1e-3f));
      assertThat(means[2]).isCloseTo((20 - 3) / 2f, within(1e-3f));
    }
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() throws IOException {
    PublicModels models = models(SHA256);
    try (Network network =
        ScriptNetwork.load(models.find("mean-color"), models.require("mean-color"))) {
      assertThatThrownBy(() -> network.run(RgbImage.black(8, 8))).hasMessageContaining("16x16");
    }
  }

  @Test
  void aFileThatIsNoScriptIsRefusedByName() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.pt"), "no script");
    PublicModel entry = models(SHA256).find("mean-color");
    assertThatThrownBy(() -> ScriptNetwork.load(entry, broken))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("broken.pt");
  }
}
