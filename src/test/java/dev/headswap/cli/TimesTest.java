package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.config.ConfigException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "90.5, 90.5",
    "3s, 3",
    "1500ms, 1.5",
    "250us, 0.00025",
    "2:30, 150",
    "1:02:03.5, 3723.5",
    "0, 0"
  })
  void timesReadAsFfmpegReadsThem(String text, double seconds) {
    assertThat(Times.seconds("--ss", text)).isCloseTo(seconds, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "1:2:3:4", "5m", "1e3"})
  void whatIsNoTimeIsRefusedByName(String text) {
    assertThatThrownBy(() -> Times.seconds("--ss", text))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("--ss: a time such as");
  }
}
