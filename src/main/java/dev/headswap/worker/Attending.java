package dev.headswap.worker;

import dev.headswap.telemetry.Heartbeat;
import dev.headswap.telemetry.Level;
import dev.headswap.transport.kafka.Inlet;
import java.time.Duration;

/** Shows how far a worker is behind with a topic, and that it still asks for records. */
final class Attending implements Inlet.Attendant {

  /** Partitions that go away may hold up the polling thread for as long as a segment takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Hears of partitions that go away. */
  interface Leaving {

    /** As {@link Inlet.Attendant#leaves}. */
    void leaves(String topic, int partition, boolean lost);
  }

  private final Level lag;
  private final Level waiting;
  private final Heartbeat polls;
  private final Leaving leaving;

  Attending(Vitals vitals, String topic, Leaving leaving) {
    this.lag = vitals.meters().lag(topic);
    this.waiting = vitals.meters().queueBytes("received");
    this.polls = vitals.health().heartbeat("poll " + topic, PATIENCE);
    this.leaving = leaving;
  }

  @Override
  public void leaves(String topic, int partition, boolean lost) {
    leaving.leaves(topic, partition, lost);
  }

  @Override
  public void polled(long records, long waitingBytes) {
    polls.beat();
    lag.set(records);
    waiting.set(waitingBytes);
  }
}
