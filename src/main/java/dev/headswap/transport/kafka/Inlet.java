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

  /** Stands beside the polling thread, which tells it what happens; it must not block for long. */
  interface Attendant {

    /** Lets everything happen. */
    Attendant NONE = new Attendant() {};

    /**
     * A partition goes to somebody else, before anything is committed. Its records should be dealt
     * with soon, or left.
     *
     * @param lost it is gone already: nothing more will be committed
     */
    default void leaves(String topic, int partition, boolean lost) {}

    /**
     * Records were asked for, whether or not any came.
     *
     * @param lag how many records there are that were not fetched yet, as far as is known
     * @param waitingBytes what was fetched and waits for its receiver
     */
    default void polled(long lag, long waitingBytes) {}
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
