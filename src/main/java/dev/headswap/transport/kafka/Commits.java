package dev.headswap.transport.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one consumer has under way of its partitions, and what it commits of it.
 *
 * <p>Threads: the polling thread's.
 */
final class Commits {

  private static final Logger log = LoggerFactory.getLogger(Commits.class);
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final @Nullable Caution caution;
  private final Map<TopicPartition, PartitionAcks> acks = new ConcurrentHashMap<>();
  private long last;

  Commits(KafkaConsumer<byte[], byte[]> consumer, boolean cautious) {
    this.consumer = consumer;
    this.caution = cautious ? new Caution(consumer, this::begin) : null;
  }

  /** Who looks after records that may kill; null: nobody. */
  @Nullable Caution caution() {
    return caution;
  }

  void open(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> acks.put(partition, new PartitionAcks()));
  }

  PartitionAcks of(TopicPartition partition) {
    return acks.computeIfAbsent(partition, p -> new PartitionAcks());
  }

  void close(Collection<TopicPartition> partitions) {
    if (caution != null) {
      caution.forget(partitions);
    }
    for (TopicPartition partition : partitions) {
      PartitionAcks gone = acks.remove(partition);
      if (gone != null) {
        gone.close();
      }
    }
  }

  void closeAll() {
    acks.values().forEach(PartitionAcks::close);
  }

  /** Whether all that was delivered is acknowledged. */
  boolean isDone() {
    return acks.values().stream().allMatch(PartitionAcks::isDone);
  }

  private boolean isIdle(Predicate<TopicPartition> which) {
    return acks.entrySet().stream()
        .allMatch(entry -> !which.test(entry.getKey()) || entry.getValue().isIdle());
  }

  void awaitIdle(Predicate<TopicPartition> which, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline && !isIdle(which)) {
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  void makeSometimes() {
    if (System.nanoTime() - last < EVERY_NANOS) {
      return;
    }
    last = System.nanoTime();
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    acks.forEach((partition, known) -> progress(partition, known, offsets));
    if (!offsets.isEmpty()) {
      consumer.commitAsync(offsets, this::committed);
    }
  }

  private void progress(
      TopicPartition partition,
      PartitionAcks known,
      Map<TopicPartition, OffsetAndMetadata> offsets) {
    long upTo = known.committable();
    if (upTo >= 0) {
      offsets.put(
          partition, caution == null ? new OffsetAndMetadata(upTo) : new Begun(upTo, 0).commit());
    }
  }

  /** A failed commit is made again with the next one, as it was not noted as done. */
  private void committed(
      Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
    if (failure != null) {
      log.debug("offsets not committed: {}", failure.toString());
      return;
    }
    offsets.forEach(
        (partition, upTo) -> {
          PartitionAcks known = acks.get(partition);
          if (known != null) {
            known.committed(upTo.offset());
          }
        });
  }

  /** Commits for the last time; also, where nothing is under way, that this is so. */
  void leave(Predicate<TopicPartition> which) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    acks.forEach(
        (partition, known) -> {
          if (which.test(partition)) {
            leave(partition, known, offsets);
          }
        });
    if (!offsets.isEmpty()) {
      commitNow(offsets);
    }
  }

  private void leave(
      TopicPartition partition,
      PartitionAcks known,
      Map<TopicPartition, OffsetAndMetadata> offsets) {
    if (caution == null || !known.isIdle()) {
      progress(partition, known, offsets);
    } else if (known.position() >= 0) {
      offsets.put(partition, caution.farewell(partition, known.position()));
    }
  }

  private void commitNow(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      commit(offsets);
    } catch (WakeupException e) {
      commitNow(offsets);
    } catch (KafkaException e) {
      log.debug("offsets not committed: {}", e.toString());
    }
  }

  /** With what is begun goes all that is ended, so that nothing ended is taken for begun. */
  private void begin(Map<TopicPartition, OffsetAndMetadata> begun) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    acks.forEach((partition, known) -> progress(partition, known, offsets));
    offsets.putAll(begun);
    if (!offsets.isEmpty()) {
      commit(offsets);
    }
  }

  private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    consumer.commitSync(offsets, PATIENCE);
    committed(offsets, null);
  }
}
