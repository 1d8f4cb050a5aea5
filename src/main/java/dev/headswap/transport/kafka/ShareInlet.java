package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * A share group (KIP-932): records go to whoever asks, so that there may be more members than
 * partitions. One is taken at a time, and the next only when it is acknowledged. Brokers from 4.2
 * on; the broker counts how often a record was given out, which deliveries tell ({@link
 * Delivery#begun}), and leaves it after five times: receivers should give it up before.
 */
public final class ShareInlet implements Inlet {

  private static final Logger log = LoggerFactory.getLogger(ShareInlet.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String topic;
  private final ShareConsumer<byte[], byte[]> consumer;
  private final Attendant attendant;
  private final Buffer buffer;
  private final Thread thread;
  private volatile boolean closing;
  private volatile Duration closingPatience = Duration.ZERO;

  private ShareInlet(String topic, ShareConsumer<byte[], byte[]> consumer, Attendant attendant) {
    this.topic = topic;
    this.consumer = consumer;
    this.attendant = attendant;
    this.buffer = new Buffer(Long.MAX_VALUE, () -> {});
    this.thread = new Thread(this::run, "share " + topic);
    thread.setDaemon(true);
  }

  /**
   * Joins a share group, which begins with the oldest records if it is new. Its attendant hears no
   * lag: members of such a group do not know it.
   */
  public static ShareInlet join(
      Cluster cluster, String role, String group, String topic, Attendant attendant) {
    beginWithTheOldest(cluster, group);
    ShareInlet inlet = new ShareInlet(topic, cluster.shareConsumer(role, group), attendant);
    inlet.thread.start();
    return inlet;
  }

  private static void beginWithTheOldest(Cluster cluster, String group) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
    Collection<AlterConfigOp> earliest =
        List.of(
            new AlterConfigOp(
                new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET));
    cluster.ask(
        "has no share groups, or does not let us set one up",
        Duration.ofSeconds(20),
        admin ->
            admin
                .incrementalAlterConfigs(Map.of(resource, earliest))
                .all()
                .get(20, TimeUnit.SECONDS));
  }

  @Override
  public Flux<Delivery> deliveries() {
    return buffer.flow();
  }

  private void run() {
    try {
      consumer.subscribe(List.of(topic));
      while (!closing) {
        pollOnce();
      }
    } catch (RuntimeException e) {
      log.debug("{}", topic, e);
      buffer.end(new LinkException(topic, true, "receiving failed: " + e.getMessage()));
    } finally {
      buffer.end(null);
      consumer.close(Duration.ofSeconds(5));
    }
  }

  private void pollOnce() {
    Batch batch = new Batch();
    try {
      consumer.poll(POLL).forEach(batch::add);
      attendant.polled(0, buffer.bytes());
      batch.settle();
      if (!batch.isEmpty()) {
        consumer.commitSync(Duration.ofSeconds(10));
      }
    } catch (WakeupException e) {
      log.trace("{}: woken", topic);
    } catch (KafkaException e) {
      if (!(e instanceof org.apache.kafka.common.errors.RetriableException)) {
        throw e;
      }
      log.debug("{}: {}", topic, e.toString());
    } finally {
      batch.close();
    }
  }

  /** What one poll gave: all of it is acknowledged or given back before the next. */
  private final class Batch {

    private final Map<Long, ConsumerRecord<byte[], byte[]>> records = new HashMap<>();
    private final Set<Long> done = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    void add(ConsumerRecord<byte[], byte[]> received) {
      long number = records.size();
      records.put(number, received);
      int before = received.deliveryCount().orElse((short) 1) - 1;
      buffer.add(new Delivery(received, new Books(number), before));
    }

    boolean isEmpty() {
      return records.isEmpty();
    }

    void close() {
      over = true;
    }

    void settle() {
      long deadline = Long.MAX_VALUE;
      while (done.size() < records.size() && System.nanoTime() < deadline) {
        sleep();
        if (closing && deadline == Long.MAX_VALUE) {
          deadline = System.nanoTime() + closingPatience.toNanos();
        }
      }
      over = true;
      records.forEach(
          (number, received) ->
              consumer.acknowledge(
                  received,
                  done.contains(number) ? AcknowledgeType.ACCEPT : AcknowledgeType.RELEASE));
    }

    private void sleep() {
      try {
        TimeUnit.MILLISECONDS.sleep(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private final class Books implements Delivery.Ledger {

      private final long number;

      Books(long number) {
        this.number = number;
      }

      @Override
      public void receive(long offset) {
        log.trace("{}: {} received", topic, offset);
      }

      @Override
      public void acknowledge(long offset) {
        done.add(number);
      }

      @Override
      public boolean isOurs() {
        return !over;
      }
    }
  }

  @Override
  public void close(Duration patience) {
    closingPatience = patience;
    closing = true;
    try {
      thread.join(patience.plusSeconds(15).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
