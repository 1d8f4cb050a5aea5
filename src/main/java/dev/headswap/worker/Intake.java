package dev.headswap.worker;

import dev.headswap.job.Message;
import dev.headswap.transport.CodecException;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.transport.kafka.Inlet;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A worker's way in: records in turn, as messages of one kind under their job's key. What is none
 * goes to the dead letters, what somebody else has by now is passed over. Whatever cannot go on in
 * the background ends it; the records that nobody acknowledged come again to another.
 *
 * <p>Ownership: closes the inlet that it runs. Any thread may stop it.
 */
final class Intake {

  /** Deals with one message. */
  interface Taker {

    /** Acknowledges it, now or later, or leaves it to come again. */
    void take(Delivery delivery, Message message);
  }

  private final Desk desk;
  private final DeadLetters deadLetters;
  private final Predicate<Message> kind;
  private final String rule;
  private final Taker taker;
  private volatile boolean stopping;
  private volatile @Nullable Inlet inlet;
  private volatile @Nullable LinkException failure;

  /**
   * Nothing is taken yet.
   *
   * @param kind of message that is taken
   * @param rule what is said of others
   */
  Intake(Desk desk, DeadLetters deadLetters, Predicate<Message> kind, String rule, Taker taker) {
    this.desk = desk;
    this.deadLetters = deadLetters;
    this.kind = kind;
    this.rule = rule;
    this.taker = taker;
  }

  /**
   * Takes what comes, on this thread, until it is stopped.
   *
   * @throws LinkException if the group cannot go on
   */
  void run(Inlet records) {
    inlet = records;
    if (!stopping) {
      records.deliveries().takeUntil(delivery -> stopping).doOnNext(this::take).blockLast();
    }
  }

  private void take(Delivery delivery) {
    if (!delivery.isOurs()) {
      return;
    }
    try {
      Message message = desk.codec().decode(delivery.value());
      if (kind.test(message) && delivery.key().equals(message.job())) {
        taker.take(delivery, message);
      } else {
        deadLetters.bury(delivery, rule, 1);
      }
    } catch (CodecException e) {
      deadLetters.bury(delivery, Causes.reason(e), 1);
    }
  }

  /** Whether nothing new is begun any more. */
  boolean isStopping() {
    return stopping;
  }

  /** Begins nothing new. */
  void stop() {
    stopping = true;
  }

  /** Leaves the group; what was received and is acknowledged in time does not come again. */
  void close(Duration patience) {
    Inlet open = inlet;
    if (open != null) {
      open.close(patience);
    }
  }

  /** Something in the background cannot be said or heard; another worker goes on. */
  void broken(LinkException e) {
    failure = e;
    stop();
    close(Duration.ZERO);
  }

  /** Throws what is broken. */
  void expectSound() {
    LinkException broken = failure;
    if (broken != null) {
      throw broken;
    }
  }
}
