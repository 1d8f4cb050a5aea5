package dev.headswap.transport.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the record that its receivers die of. While all is well it costs one commit an assignment:
 * commits say that something is under way, and who leaves in good order takes that back. A
 * partition whose last owner did not is gone through record by record for a while, nothing else
 * being under way, and each beginning is committed before it is made. So a count that grows is this
 * one record's.
 *
 * <p>Threads: the polling thread's.
 */
final class Caution {

  /** How many records from a sudden end on are begun one by one. */
  static final int ALONE = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Consumer<Map<TopicPartition, OffsetAndMetadata>> commits;
  private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
  private final Map<TopicPartition, Watch> watches = new HashMap<>();
  private boolean lone;

  /**
   * Of one partition, since it was assigned.
   *
   * @param before what its last owner left behind
   * @param until records before this offset are begun alone
   */
  private record Watch(Begun before, long until) {

    int begun(long offset) {
      return before.offset() == offset ? before.times() : 0;
    }
  }

  /**
   * For one consumer.
   *
   * @param commits returns when what it is given, and all that is ended, is committed
   */
  Caution(
      KafkaConsumer<byte[], byte[]> consumer,
      Consumer<Map<TopicPartition, OffsetAndMetadata>> commits) {
    this.consumer = consumer;
    this.commits = commits;
  }

  void add(ConsumerRecord<byte[], byte[]> received) {
    waiting.add(received);
  }

  /** Whether records wait until those before them are over. */
  boolean holds() {
    return !waiting.isEmpty();
  }

  /** Partitions are no longer ours. */
  void forget(Collection<TopicPartition> partitions) {
    waiting.removeIf(received -> partitions.contains(from(received)));
    partitions.forEach(watches::remove);
  }

  /**
   * Hands out what may be begun now.
   *
   * @param idle whether nothing is under way
   * @param receiver takes a record and how often it was begun in vain
   * @throws org.apache.kafka.common.KafkaException if that cannot be committed; the record waits
   */
  void release(BooleanSupplier idle, ObjIntConsumer<ConsumerRecord<byte[], byte[]>> receiver) {
    while (!waiting.isEmpty()) {
      ConsumerRecord<byte[], byte[]> next = waiting.element();
      Watch watch = watch(from(next), next.offset());
      int begun = watch.begun(next.offset());
      boolean alone = next.offset() < watch.until();
      if ((alone || lone) && !idle.getAsBoolean()) {
        return;
      }
      if (alone) {
        commit(from(next), new Begun(next.offset(), begun + 1));
      } else if (lone) {
        commits.accept(Map.of());
      }
      lone = alone;
      receiver.accept(waiting.remove(), begun);
    }
  }

  private Watch watch(TopicPartition partition, long first) {
    Watch known = watches.get(partition);
    return known == null ? begin(partition, first) : known;
  }

  private Watch begin(TopicPartition partition, long first) {
    Begun before = Begun.of(consumer.committed(Set.of(partition), PATIENCE).get(partition));
    Watch watch;
    if (before == null) {
      watch = new Watch(new Begun(first, 0), first);
      commit(partition, watch.before());
    } else {
      watch = new Watch(before, first + ALONE);
    }
    watches.put(partition, watch);
    return watch;
  }

  private void commit(TopicPartition partition, Begun begun) {
    commits.accept(Map.of(partition, begun.commit()));
  }

  /** What to commit when nothing of a partition is under way any more and it is left. */
  OffsetAndMetadata farewell(TopicPartition partition, long offset) {
    Watch watch = watches.get(partition);
    int begun = watch == null ? 0 : watch.begun(offset);
    return begun == 0 ? new OffsetAndMetadata(offset) : new Begun(offset, begun).commit();
  }

  private static TopicPartition from(ConsumerRecord<byte[], byte[]> received) {
    return new TopicPartition(received.topic(), received.partition());
  }
}
