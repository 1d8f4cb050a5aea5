package dev.headswap.transport;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A one-way way between two stages: what is sent comes out in the same order, once. A link holds a
 * bounded number of items; when it is full, sending waits.
 *
 * <p>Ownership: an item belongs to the sender until the link takes it, then to the link, and to the
 * receiver once it was emitted. What a closed link still holds is given to its discard action.
 *
 * <p>Across machines no object is a link, as whoever receives has to say what is done; there a job
 * keeps to the same, but for what two ends can promise only while they live and die together.
 *
 * <p>Threads: one sender, one receiver, each on a thread of its own; both may block it.
 *
 * @param <T> what travels
 */
public interface Link<T> extends AutoCloseable {

  /**
   * Sends all items. Completes when the last was taken; fails as the items fail, and the receiver
   * then sees the same error after the items before it. Fails with {@link LinkException} when the
   * link is closed before the end.
   */
  Mono<Void> send(Flux<T> items);

  /** What arrives, until the sender's end. Cancelling it closes the link. */
  Flux<T> receive();

  /** Ends both sides and discards what is on the way. */
  @Override
  void close();
}
