package dev.headswap.cli.swap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputPatternTest {

  @Test
  void namesAreFilledIn() {
    String pattern = "out/{index}-{source_name}-{target_name}.{ext}";
    assertThat(OutputPattern.fill(pattern, "p/anna.b.jpg", "clips/talk.webm", 1))
        .isEqualTo("out/2-anna.b-talk.webm");
  }

  @Test
  void aTargetWithoutExtensionBecomesMp4() {
    assertThat(OutputPattern.fill("{target_name}.{ext}", "a.jpg", "clip", 0)).isEqualTo("clip.mp4");
  }
}
