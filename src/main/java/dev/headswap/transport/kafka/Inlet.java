package dev.headswap.transport.kafka;

import java.time.Duration;
import reactor.core.publisher.Flux;

/**
 * What a group of workers receives from a topic, each record by one of them at least once: until it
 * is acknowledged, it comes again after a worker died.
 *
 * <p>Threads: one subscriber, on a thread of its own that receiving may block. Records are
 * acknowledged from any thread.
 */
public interface Inlet extends AutoCloseable {

  /** Hears of partitions that go away, on the polling thread, before anything is committed. */
  interface Departures {

    /** Hears of nothing. */
    Departures NONE = (topic, partition, lost) -> {};

    /**
     * A partition goes to somebody else. Its records should be dealt with soon, or left.
     *
     * @param lost it is gone already: nothing more will be committed
     */
    void leaves(String topic, int partition, boolean lost);
  }

  /**
   * The records, until {@link #close}; those not yet received wait in bounded memory.
   *
   * @throws dev.headswap.transport.LinkException on subscribing or later, if the group cannot go on
   */
  Flux<Delivery> deliveries();

  /** Ends the flow, waits for acknowledgements of what was received, commits, and leaves. */
  void close(Duration patience);

  @Override
  default void close() {
    close(Duration.ZERO);
  }
}
