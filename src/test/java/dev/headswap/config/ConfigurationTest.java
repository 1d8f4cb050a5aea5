package dev.headswap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

  @TempDir Path folder;

  @Test
  void laterLayersWin() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "video:\n  crf: 20\n  preset: slow\n");
    Configuration configuration =
        Configuration.defaults()
            .overlay(file)
            .overlayEnvironment(Map.of("HEADSWAP_VIDEO_CRF", "21", "HEADSWAP_OTHER", "x"))
            .with("head.person", "2");
    assertThat(configuration.text("video.crf")).isEqualTo("21");
    assertThat(configuration.text("video.preset")).isEqualTo("slow");
    assertThat(configuration.integer("head.person", 0)).isEqualTo(2);
    assertThat(configuration.text("video.audio")).isEqualTo("copy");
  }

  @Test
  void anUnknownKeyNamesTheNearestKnownOne() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "video:\n  encodr: x\n");
    assertThatThrownBy(() -> Configuration.defaults().overlay(file))
        .isInstanceOf(ConfigException.class)
        .hasMessage("unknown key 'video.encodr'; did you mean 'video.encoder'?");
  }

  @Test
  void aMappingWhereAValueBelongsIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "device:\n  cpu: 1\n");
    assertThatThrownBy(() -> Configuration.defaults().overlay(file).choice("device", Device.class))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void brokenYamlNamesFileAndLine() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "video:\n  crf: [1, 2\n");
    assertThatThrownBy(() -> Configuration.defaults().overlay(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("a.yaml line");
  }

  @Test
  void aValueOfTheWrongKindNamesItsKey() {
    Configuration configuration = Configuration.defaults().with("threads", "many");
    assertThatThrownBy(() -> configuration.integer("threads", 0))
        .hasMessage("threads: a number required but was 'many'");
    assertThatThrownBy(() -> configuration.with("threads", "-1").integer("threads", 0))
        .hasMessageStartingWith("threads: at least 0");
    assertThatThrownBy(() -> configuration.with("threads", "1.5").integer("threads", 0))
        .hasMessageStartingWith("threads: a whole number");
    assertThatThrownBy(() -> configuration.with("allow-untrained", "yes").flag("allow-untrained"))
        .hasMessageContaining("true or false");
  }

  @Test
  void aChoiceIsSpelledWithHyphens() {
    Configuration configuration = Configuration.defaults().with("device", "fast-cpu");
    assertThat(configuration.choice("device", Device.class)).isEqualTo(Device.FAST_CPU);
    assertThatThrownBy(() -> configuration.with("device", "x").choice("device", Device.class))
        .hasMessage("device: one of fast-cpu, gpu required but was 'x'");
  }

  @Test
  void theResolvedConfigurationReadsBack() throws Exception {
    Configuration configuration = Configuration.defaults().with("perception.search", "a,b");
    Path file = Files.writeString(folder.resolve("r.yaml"), configuration.toYaml());
    Configuration again = Configuration.defaults().overlay(file);
    assertThat(again.resolved()).isEqualTo(configuration.resolved());
    assertThat(again.list("perception.search")).containsExactly("a", "b");
  }

  private enum Device {
    FAST_CPU,
    GPU
  }
}
