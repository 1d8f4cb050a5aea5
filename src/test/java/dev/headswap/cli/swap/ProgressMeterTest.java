package dev.headswap.cli.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  void theEndIsSaidOnceAndNothingIsLeft() {
    try (ProgressMeter meter = new ProgressMeter(out, 2, false)) {
      meter.reach(2);
    }
    assertThat(lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("frame=2/2 ")
        .endsWith("eta=0:00:00");
  }

  @Test
  void whatIsLeftOfAnUnknownLengthIsUnknown() {
    try (ProgressMeter meter = new ProgressMeter(out, 0, false)) {
      meter.reach(2);
    }
    assertThat(lines()).hasSize(1).first().asString().startsWith("frame=2/? ").endsWith("eta=?");
  }

  @Test
  void whatIsLeftIsUnknownBeforeTheFirstFrame() {
    try (ProgressMeter meter = new ProgressMeter(out, 2, false)) {
      assertThat(meter.line()).endsWith("eta=?");
    }
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
