package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics and goes on reading, in no group: every follower sees everything. From the beginning
 * for small topics whose content is kept as a table; from now on for whoever waits for answers.
 */
public final class Follower implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final Duration POLL = Duration.ofMillis(50);

  /** Hears of every record, on the follower's thread. */
  public interface Reader {

    /**
     * One record.
     *
     * @param value null where the key was forgotten
     */
    void read(String topic, String key, byte @Nullable [] value);
  }

  private final String name;
  private final List<String> topics;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Reader reader;
  private final boolean fromNow;
  private final CountDownLatch current = new CountDownLatch(1);
  private final Queue<CountDownLatch> askers = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean closing;
  private volatile @Nullable LinkException failure;

  private Follower(
      Cluster cluster, String role, List<String> topics, Reader reader, boolean fromNow) {
    this.name = "Kafka at " + cluster.bootstrap();
    this.topics = topics;
    this.consumer = cluster.reader(role);
    this.reader = reader;
    this.fromNow = fromNow;
    this.thread = new Thread(this::run, "follow " + topics);
    thread.setDaemon(true);
  }

  /** Begins to follow topics, which must be there. */
  public static Follower follow(Cluster cluster, List<String> topics, Reader reader) {
    return begin(new Follower(cluster, "follower", topics, reader, false));
  }

  /**
   * The same, without what is there already; {@link #awaitCurrent} says from when on it hears.
   *
   * @param role names it to the brokers
   */
  public static Follower followFromNow(
      Cluster cluster, String role, List<String> topics, Reader reader) {
    return begin(new Follower(cluster, role, topics, reader, true));
  }

  private static Follower begin(Follower follower) {
    follower.thread.start();
    return follower;
  }

  /**
   * Waits until everything that was there at the start has been read.
   *
   * @throws LinkException if that takes too long
   */
  public void awaitCurrent(Duration patience) {
    await(current, patience);
  }

  private void await(CountDownLatch latch, Duration patience) {
    try {
      boolean done = latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      LinkException failed = failure;
      if (failed != null) {
        throw failed;
      }
      if (!done) {
        throw new LinkException(name, true, topics + " cannot be read in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(name, true, "interrupted");
    }
  }

  private void run() {
    try (consumer) {
      List<TopicPartition> partitions = topics.stream().flatMap(this::partitions).toList();
      consumer.assign(partitions);
      seek(partitions);
      readUpToNow(partitions);
      current.countDown();
      while (!closing) {
        answer(partitions);
        readOnce();
      }
    } catch (KafkaException e) {
      failure = new LinkException(name, true, "%s: %s".formatted(topics, e.getMessage()));
      current.countDown();
    }
  }

  /** Where the end is, is looked up only when a position is asked for. */
  private void seek(List<TopicPartition> partitions) {
    if (fromNow) {
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
    } else {
      consumer.seekToBeginning(partitions);
    }
  }

  /** A topic that was made just now is not known to every broker yet. */
  private Stream<TopicPartition> partitions(String topic) {
    List<PartitionInfo> known = consumer.partitionsFor(topic);
    for (int tries = 0; known.isEmpty() && tries < 50 && !closing; tries++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      known = consumer.partitionsFor(topic);
    }
    if (known.isEmpty()) {
      throw new KafkaException("no topic " + topic);
    }
    return known.stream().map(info -> new TopicPartition(info.topic(), info.partition()));
  }

  private void readUpToNow(List<TopicPartition> partitions) {
    Map<TopicPartition, Long> missing = new HashMap<>(consumer.endOffsets(partitions));
    while (!closing && !missing.isEmpty()) {
      missing.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      if (!missing.isEmpty()) {
        readOnce();
      }
    }
  }

  /** Whoever asked before the ends were looked up has everything then. */
  private void answer(List<TopicPartition> partitions) {
    List<CountDownLatch> waiting = new ArrayList<>();
    for (CountDownLatch next = askers.poll(); next != null; next = askers.poll()) {
      waiting.add(next);
    }
    if (!waiting.isEmpty()) {
      readUpToNow(partitions);
      waiting.forEach(CountDownLatch::countDown);
    }
  }

  /**
   * Waits until everything that is there now has been read.
   *
   * @throws LinkException if that takes too long
   */
  public void catchUp(Duration patience) {
    CountDownLatch latch = new CountDownLatch(1);
    askers.add(latch);
    await(latch, patience);
  }

  private void readOnce() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
      try {
        reader.read(record.topic(), key, record.value());
      } catch (RuntimeException e) {
        log.debug("{}: a record that cannot be read at {}", record.topic(), record.offset(), e);
      }
    }
  }

  /** Why it no longer follows; null while it does. */
  public @Nullable LinkException failure() {
    return failure;
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
