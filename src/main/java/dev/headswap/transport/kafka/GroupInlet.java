package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
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
  private static final Duration BRIEFLY = Duration.ofMillis(5);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Attendant attendant;
  private final Duration grace;
  private final Buffer buffer;
  private final Commits commits;
  private final @Nullable Caution caution;
  private final Thread thread;
  private volatile boolean closing;
  private volatile Duration closingPatience = Duration.ZERO;
  private boolean paused;

  private GroupInlet(
      Cluster cluster, Membership membership, Attendant attendant, boolean cautious) {
    this.topic = membership.topic();
    this.consumer = cluster.consumer(membership.role(), membership.group());
    this.attendant = attendant;
    this.grace = membership.grace();
    this.commits = new Commits(consumer, cautious);
    this.caution = commits.caution();
    this.buffer = new Buffer(membership.bufferBytes(), consumer::wakeup);
    this.thread = new Thread(this::run, "poll " + topic);
    thread.setDaemon(true);
  }

  /**
   * Joins a group.
   *
   * @param attendant is told what happens
   */
  public static GroupInlet join(Cluster cluster, Membership membership, Attendant attendant) {
    return begin(new GroupInlet(cluster, membership, attendant, false));
  }

  /**
   * The same for receivers that end one record before they begin the next, and that a record may
   * kill: deliveries know how often that has happened ({@link Delivery#begun}).
   */
  public static GroupInlet joinCautiously(
      Cluster cluster, Membership membership, Attendant attendant) {
    return begin(new GroupInlet(cluster, membership, attendant, true));
  }

  private static GroupInlet begin(GroupInlet inlet) {
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
      commits.awaitIdle(p -> true, closingPatience);
      commits.leave(p -> true);
    } catch (RuntimeException e) {
      log.debug("{}", topic, e);
      buffer.end(new LinkException(topic, true, "receiving failed: " + e.getMessage()));
    } finally {
      buffer.end(null);
      commits.closeAll();
      consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
    }
  }

  private void pollOnce() {
    try {
      holdBack();
      boolean waits = caution != null && caution.holds();
      for (ConsumerRecord<byte[], byte[]> received : consumer.poll(waits ? BRIEFLY : POLL)) {
        take(received);
      }
      release();
      attendant.polled(lag(), buffer.bytes());
      commits.makeSometimes();
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
    boolean full = buffer.isFull() || (caution != null && caution.holds());
    if (full != paused) {
      paused = full;
      if (full) {
        consumer.pause(consumer.assignment());
      } else {
        consumer.resume(consumer.assignment());
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> received) {
    if (caution == null) {
      deliver(received, 0);
    } else {
      caution.add(received);
    }
  }

  private void release() {
    try {
      if (caution != null) {
        caution.release(commits::isDone, this::deliver);
      }
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      log.debug("{}: records wait, as nothing can be committed: {}", topic, e.toString());
    }
  }

  private void deliver(ConsumerRecord<byte[], byte[]> received, int begun) {
    TopicPartition from = new TopicPartition(received.topic(), received.partition());
    PartitionAcks partition = commits.of(from);
    partition.delivered(received.offset());
    buffer.add(new Delivery(received, new Books(partition), begun));
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

  private final class Rebalances implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      log.debug("{}: assigned {}", topic, partitions);
      commits.open(partitions);
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
      commits.leave(partitions::contains);
      commits.close(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      log.debug("{}: lost {}", topic, partitions);
      forgetWaiting(partitions);
      commits.close(partitions);
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
        commits.awaitIdle(partitions::contains, grace);
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
