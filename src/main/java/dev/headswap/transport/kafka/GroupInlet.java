package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * A classic consumer group. One thread owns the consumer and never stops polling, so that a slow
 * receiver does not cost the membership: when the buffer is full, partitions are paused, also those
 * that are assigned just then.
 */
public final class GroupInlet implements Inlet {

  private static final Logger log = LoggerFactory.getLogger(GroupInlet.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long COMMIT_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Attendant attendant;
  private final Duration grace;
  private final Buffer buffer;
  private final Map<TopicPartition, PartitionAcks> acks = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean closing;
  private volatile Duration closingPatience = Duration.ZERO;
  private boolean paused;
  private long lastCommit;

  private GroupInlet(
      String topic,
      KafkaConsumer<byte[], byte[]> consumer,
      long bufferBytes,
      Duration grace,
      Attendant attendant) {
    this.topic = topic;
    this.consumer = consumer;
    this.attendant = attendant;
    this.grace = grace;
    this.buffer = new Buffer(bufferBytes, consumer::wakeup);
    this.thread = new Thread(this::run, "poll " + topic);
    thread.setDaemon(true);
  }

  /**
   * Joins a group.
   *
   * @param bufferBytes how much may wait here before partitions are paused; it may be exceeded by
   *     one poll
   * @param grace how long to wait for acknowledgements when partitions go to somebody else
   * @param attendant is told what happens
   */
  public static GroupInlet join(
      Cluster cluster,
      String role,
      String group,
      String topic,
      long bufferBytes,
      Duration grace,
      Attendant attendant) {
    GroupInlet inlet =
        new GroupInlet(topic, cluster.consumer(role, group), bufferBytes, grace, attendant);
    inlet.thread.start();
    return inlet;
  }

  @Override
  public Flux<Delivery> deliveries() {
    return buffer.flow();
  }

  private void run() {
    try {
      consumer.subscribe(List.of(topic), new Rebalances());
      while (!closing) {
        pollOnce();
      }
      buffer.end(null);
      awaitIdle(p -> true, closingPatience);
      commitNow(p -> true);
    } catch (RuntimeException e) {
      log.debug("{}", topic, e);
      buffer.end(new LinkException(topic, true, "receiving failed: " + e.getMessage()));
    } finally {
      buffer.end(null);
      acks.values().forEach(PartitionAcks::close);
      consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
    }
  }

  private void pollOnce() {
    try {
      holdBack();
      for (ConsumerRecord<byte[], byte[]> received : consumer.poll(POLL)) {
        deliver(received);
      }
      attendant.polled(lag(), buffer.bytes());
      commitSometimes();
    } catch (WakeupException e) {
      log.trace("{}: woken", topic);
    }
  }

  /** From the consumer's own books: asking it for currentLag() would send requests. */
  private long lag() {
    return consumer.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("records-lag"))
        .map(Metric::metricValue)
        .filter(value -> value instanceof Double known && known > 0)
        .mapToLong(value -> Math.round((Double) value))
        .sum();
  }

  private void holdBack() {
    boolean full = buffer.isFull();
    if (full != paused) {
      paused = full;
      if (full) {
        consumer.pause(consumer.assignment());
      } else {
        consumer.resume(consumer.assignment());
      }
    }
  }

  private void deliver(ConsumerRecord<byte[], byte[]> received) {
    TopicPartition from = new TopicPartition(received.topic(), received.partition());
    PartitionAcks partition = acks.computeIfAbsent(from, p -> new PartitionAcks());
    partition.delivered(received.offset());
    buffer.add(new Delivery(received, new Books(partition)));
  }

  private record Books(PartitionAcks partition) implements Delivery.Ledger {
    @Override
    public void receive(long offset) {
      partition.received(offset);
    }

    @Override
    public void acknowledge(long offset) {
      partition.acknowledged(offset);
    }

    @Override
    public boolean isOurs() {
      return !partition.isClosed();
    }
  }

  private void commitSometimes() {
    if (System.nanoTime() - lastCommit >= COMMIT_EVERY_NANOS) {
      lastCommit = System.nanoTime();
      Map<TopicPartition, OffsetAndMetadata> offsets = committable(p -> true);
      if (!offsets.isEmpty()) {
        consumer.commitAsync(offsets, this::committed);
      }
    }
  }

  /** A failed commit is made again with the next one, as it was not noted as done. */
  private void committed(Map<TopicPartition, OffsetAndMetadata> offsets, Exception failure) {
    if (failure != null) {
      log.debug("{}: offsets not committed: {}", topic, failure.toString());
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

  private Map<TopicPartition, OffsetAndMetadata> committable(Predicate<TopicPartition> which) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    acks.forEach(
        (partition, known) -> {
          long upTo = which.test(partition) ? known.committable() : -1;
          if (upTo >= 0) {
            offsets.put(partition, new OffsetAndMetadata(upTo));
          }
        });
    return offsets;
  }

  private void commitNow(Predicate<TopicPartition> which) {
    Map<TopicPartition, OffsetAndMetadata> offsets = committable(which);
    if (offsets.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(offsets, Duration.ofSeconds(5));
    } catch (WakeupException e) {
      commitNow(which);
    } catch (KafkaException e) {
      log.debug("{}: offsets not committed: {}", topic, e.toString());
    }
  }

  private void awaitIdle(Predicate<TopicPartition> which, Duration patience) {
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

  private boolean isIdle(Predicate<TopicPartition> which) {
    return acks.entrySet().stream()
        .allMatch(entry -> !which.test(entry.getKey()) || entry.getValue().isIdle());
  }

  private final class Rebalances implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      log.debug("{}: assigned {}", topic, partitions);
      partitions.forEach(partition -> acks.put(partition, new PartitionAcks()));
      if (paused) {
        consumer.pause(partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      log.debug("{}: revoked {}", topic, partitions);
      forgetWaiting(partitions);
      partitions.forEach(p -> attendant.leaves(p.topic(), p.partition(), false));
      awaitReceived(partitions);
      commitNow(partitions::contains);
      close(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      log.debug("{}: lost {}", topic, partitions);
      forgetWaiting(partitions);
      close(partitions);
      partitions.forEach(p -> attendant.leaves(p.topic(), p.partition(), true));
    }

    private void forgetWaiting(Collection<TopicPartition> partitions) {
      buffer.removeIf(
          delivery -> {
            TopicPartition from = new TopicPartition(delivery.topic(), delivery.partition());
            return partitions.contains(from);
          });
    }

    private void awaitReceived(Collection<TopicPartition> partitions) {
      if (!closing) {
        awaitIdle(partitions::contains, grace);
      }
    }

    private void close(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        PartitionAcks gone = acks.remove(partition);
        if (gone != null) {
          gone.close();
        }
      }
    }
  }

  @Override
  public void close(Duration patience) {
    closingPatience = patience;
    closing = true;
    consumer.wakeup();
    try {
      thread.join(patience.plusSeconds(15).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
