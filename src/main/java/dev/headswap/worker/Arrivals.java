package dev.headswap.worker;

import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.transport.kafka.Delivery;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The far end of a job's way: heads come in any order and some of them twice, and go on in order
 * and once. Those that are early wait here, packed, and no more of them than the sender's window
 * lets out. The near end is {@link JobOutlet}.
 *
 * <p>Threads: one.
 */
final class Arrivals {

  private final TreeMap<Long, Arrival> early = new TreeMap<>();
  private @Nullable EndMessage end;
  private @Nullable Delivery endDelivery;

  /** A head, and what is acknowledged when it is safe. */
  record Arrival(HeadMessage head, Delivery delivery) {}

  /**
   * Takes a head in; one that was here before is acknowledged.
   *
   * @param next number that goes on
   * @param reach how far ahead of that a head may be
   * @return false if it is further ahead than anybody sends
   */
  boolean add(HeadMessage head, Delivery delivery, long next, long reach) {
    if (head.index() >= next + reach) {
      return false;
    }
    if (head.index() < next || early.containsKey(head.index())) {
      delivery.acknowledge();
    } else {
      early.put(head.index(), new Arrival(head, delivery));
    }
    return true;
  }

  /** Takes in how many there are; to be acknowledged with everything else. */
  void add(EndMessage last, Delivery delivery) {
    end = last;
    if (endDelivery == null) {
      endDelivery = delivery;
    } else {
      delivery.acknowledge();
    }
  }

  /** The head with this number, which leaves; null while it is not here. */
  @Nullable Arrival take(long next) {
    return early.remove(next);
  }

  /** The end, if this number is beyond the last; else null. */
  @Nullable EndMessage endAt(long next) {
    EndMessage last = end;
    return last != null && last.frames() == next ? last : null;
  }

  /** The job is over: nothing of it shall come again. */
  void acknowledgeAll() {
    early.values().forEach(arrival -> arrival.delivery().acknowledge());
    early.clear();
    if (endDelivery != null) {
      endDelivery.acknowledge();
    }
  }

  /** Lets go of all heads; what was not acknowledged comes again. */
  void clear() {
    early.clear();
  }
}
