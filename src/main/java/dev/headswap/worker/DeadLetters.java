package dev.headswap.worker;

import dev.headswap.job.JobPolicy;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.transport.kafka.Outlet.Parcel;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where records go that cannot be dealt with: as they came, with the reason beside them. */
final class DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Desk desk;

  DeadLetters(Desk desk) {
    this.desk = desk;
  }

  /** Puts a record away for good and acknowledges it. */
  void bury(Delivery delivery, String reason, int attempts) {
    copy(delivery, reason, attempts);
    delivery.acknowledge();
  }

  /** Puts a copy of a record away. */
  void copy(Delivery delivery, String reason, int attempts) {
    String line = JobPolicy.printable(reason);
    log.warn(
        "{} {}-{}: to the dead letters: {}",
        delivery.topic(),
        delivery.partition(),
        delivery.offset(),
        line);
    Map<String, String> headers =
        Map.of(
            "x-reason", line,
            "x-attempts", String.valueOf(attempts),
            "x-original-topic", delivery.topic(),
            "x-original-partition", String.valueOf(delivery.partition()),
            "x-original-offset", String.valueOf(delivery.offset()),
            "x-worker", desk.name());
    Parcel parcel =
        new Parcel(desk.topics().deadLetters(), null, delivery.key(), delivery.value(), headers);
    desk.outlet().sendNow(parcel, PATIENCE);
    boolean ofJob = delivery.topic().equals(desk.topics().jobs());
    desk.vitals().meters().deadLetter(ofJob ? "job" : "frame");
  }
}
