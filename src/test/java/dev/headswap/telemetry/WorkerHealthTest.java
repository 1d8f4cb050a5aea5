package dev.headswap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Alive and ready are two things. */
class WorkerHealthTest {

  private final AtomicLong nanos = new AtomicLong();
  private final WorkerHealth health = new WorkerHealth(nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void aLoopLivesForAsLongAsItBeats() {
    Heartbeat poll = health.heartbeat("poll", Duration.ofSeconds(60));
    pass(Duration.ofSeconds(50));
    poll.beat();
    pass(Duration.ofSeconds(50));
    assertThat(health.deadly()).isEmpty();
    pass(Duration.ofSeconds(20));
    assertThat(health.deadly()).containsExactly("poll: no sign of life for 70 s");
    assertThat(health.hindering()).containsExactly("poll: no sign of life for 70 s");
    poll.beat();
    assertThat(health.deadly()).isEmpty();
  }

  @Test
  void aLoopThatHasEndedIsNotMissed() {
    Heartbeat poll = health.heartbeat("poll", Duration.ofSeconds(1));
    pass(Duration.ofHours(1));
    health.ended(poll);
    assertThat(health.deadly()).isEmpty();
  }

  @Test
  void everyReasonMustBeGone() {
    health.hold("no broker");
    health.hold("models are being loaded");
    assertThat(health.hindering()).containsExactly("models are being loaded", "no broker");
    health.release("models are being loaded");
    assertThat(health.hindering()).containsExactly("no broker");
    assertThat(health.deadly()).isEmpty();
    health.release("no broker");
    assertThat(health.hindering()).isEmpty();
  }

  @Test
  void unreadMetersCountAllTheSame() {
    WorkerMeters meters = WorkerMeters.unread();
    meters.queueBytes("reorder").add(5);
    meters.queueBytes("reorder").add(5);
    assertThat(meters.queueBytes("reorder").get()).isEqualTo(10);
    meters.frame(FrameEnd.FAILED);
  }
}
