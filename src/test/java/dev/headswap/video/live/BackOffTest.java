package dev.headswap.video.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.video.LiveSettings.Reconnect;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private long now;

  private BackOff backOff(int attempts, double seconds, double jitter, double chance) {
    return new BackOff(new Reconnect(attempts, seconds, 0.5, 3, jitter), () -> now, () -> chance);
  }

  @Test
  void waitsDoubleUpToTheLongest() {
    BackOff backOff = backOff(10, 100, 0, 1);
    assertThat(backOff.next()).isEqualTo(0.5);
    assertThat(backOff.next()).isEqualTo(1);
    assertThat(backOff.next()).isEqualTo(2);
    assertThat(backOff.next()).isEqualTo(3);
    assertThat(backOff.next()).isEqualTo(3);
  }

  @Test
  void chanceLeavesOutItsShare() {
    assertThat(backOff(10, 100, 0.4, 1).next()).isEqualTo(0.3);
    assertThat(backOff(10, 100, 0.4, 0).next()).isEqualTo(0.5);
  }

  @Test
  void attemptsAreLimitedUntilItWorksAgain() {
    BackOff backOff = backOff(2, 100, 0, 0);
    backOff.next();
    assertThat(backOff.isOver()).isFalse();
    backOff.next();
    assertThat(backOff.isOver()).isTrue();
    backOff.reset();
    assertThat(backOff.isOver()).isFalse();
    assertThat(backOff.next()).isEqualTo(0.5);
  }

  @Test
  void timeIsLimited() {
    BackOff backOff = backOff(1000, 5, 0, 0);
    backOff.next();
    now += 4_999_999_999L;
    assertThat(backOff.isOver()).isFalse();
    now += 1;
    assertThat(backOff.isOver()).isTrue();
  }

  @Test
  void noAttemptsMeansNone() {
    assertThat(backOff(0, 100, 0, 0).isOver()).isTrue();
  }
}
