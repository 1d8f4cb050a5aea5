package dev.headswap.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatencyMeterTest {

  private final LatencyMeter meter = new LatencyMeter();

  @Test
  void nothingMeasuredIsNothing() {
    assertThat(meter.latency()).isEqualTo(new Latency(0, 0, 0, 0));
  }

  @Test
  void sharesAreRightToTwoPercentAndTheLongestExactly() {
    for (int i = 1; i <= 1000; i++) {
      meter.add(i / 1000.0);
    }
    Latency latency = meter.latency();
    assertThat(latency.frames()).isEqualTo(1000);
    assertThat(latency.median()).isCloseTo(0.5, within(0.011));
    assertThat(latency.p95()).isCloseTo(0.95, within(0.02));
    assertThat(latency.max()).isEqualTo(1);
  }

  @Test
  void extremesHaveTheirPlace() {
    meter.add(0);
    meter.add(1e9);
    assertThat(meter.latency().max()).isEqualTo(1e9);
    assertThat(meter.latency().median()).isLessThanOrEqualTo(1e-4);
  }
}
