package dev.headswap.transport.kafka;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was delivered of one partition and not yet acknowledged. Acknowledgements come in any order;
 * only what lies before the first gap may be committed. One assignment has one of these: after it,
 * acknowledgements are dropped.
 */
final class PartitionAcks {

  private final TreeSet<Long> open = new TreeSet<>();
  private final Set<Long> inHand = new HashSet<>();
  private long next = -1;
  private long committed = -1;
  private boolean closed;

  synchronized void delivered(long offset) {
    open.add(offset);
    next = offset + 1;
  }

  /** The receiver has it; until then nobody can acknowledge it. */
  synchronized void received(long offset) {
    inHand.add(offset);
  }

  synchronized void acknowledged(long offset) {
    inHand.remove(offset);
    if (!closed) {
      open.remove(offset);
    }
  }

  /** What to commit now: the offset to go on from; -1 if nothing is new. */
  synchronized long committable() {
    long upTo = position();
    return closed || upTo <= committed || upTo < 0 ? -1 : upTo;
  }

  /** The offset to go on from; -1 if nothing was delivered. */
  synchronized long position() {
    return open.isEmpty() ? next : open.first();
  }

  synchronized void committed(long upTo) {
    committed = Math.max(committed, upTo);
  }

  /** Whether the receiver holds nothing of it. */
  synchronized boolean isIdle() {
    return inHand.isEmpty();
  }

  /** Whether all that was delivered is acknowledged. */
  synchronized boolean isDone() {
    return open.isEmpty();
  }

  synchronized void close() {
    closed = true;
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
