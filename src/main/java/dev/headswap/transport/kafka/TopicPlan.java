package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * How topics are made; those that are there stay as they are, as long as messages fit.
 *
 * @param jobPartitions how many jobs may be decoded at a time
 * @param framePartitions how many workers may infer at a time
 * @param headPartitions how many workers may encode at a time
 * @param replication copies of each; -1 leaves it to the brokers
 * @param maxMessageBytes the largest record
 * @param frameRetention how long frames and heads are kept at most; longer than any worker is away
 * @param frameRetentionBytes of one partition of frames or heads
 * @param jobRetention how long jobs, their status and dead letters are kept
 */
public record TopicPlan(
    int jobPartitions,
    int framePartitions,
    int headPartitions,
    short replication,
    int maxMessageBytes,
    Duration frameRetention,
    long frameRetentionBytes,
    Duration jobRetention) {

  private static final long PATIENCE_SECONDS = 30;
  private static final String MAX_MESSAGE_BYTES = "max.message.bytes";

  /**
   * Makes what is missing.
   *
   * @throws LinkException if that fails, or a topic that is there takes smaller messages only
   */
  public void ensure(Cluster cluster, Topics topics) {
    List<NewTopic> wanted =
        List.of(
            topic(topics.jobs(), jobPartitions, kept(jobRetention)),
            topic(topics.frames(), framePartitions, passing()),
            topic(topics.heads(), headPartitions, passing()),
            topic(topics.status(), jobPartitions, compacted()),
            topic(topics.deadLetters(), 1, kept(jobRetention)));
    cluster.ask(
        "topics cannot be made",
        Duration.ofSeconds(PATIENCE_SECONDS),
        admin -> {
          create(admin, wanted);
          expectRoom(admin, wanted);
          awaitLeaders(admin, wanted);
          return true;
        });
  }

  private NewTopic topic(String name, int partitions, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put(MAX_MESSAGE_BYTES, String.valueOf(maxMessageBytes + (1 << 16)));
    return new NewTopic(name, partitions, replication).configs(all);
  }

  private static Map<String, String> kept(Duration retention) {
    return Map.of("cleanup.policy", "delete", "retention.ms", String.valueOf(retention.toMillis()));
  }

  /** In short files: what is old goes away file by file. */
  private Map<String, String> passing() {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        String.valueOf(frameRetention.toMillis()),
        "retention.bytes",
        String.valueOf(frameRetentionBytes),
        "segment.bytes",
        String.valueOf(Math.max(1 << 20, Math.min(frameRetentionBytes / 4, 1 << 28))));
  }

  private Map<String, String> compacted() {
    return Map.of(
        "cleanup.policy",
        "compact,delete",
        "retention.ms",
        String.valueOf(jobRetention.toMillis()),
        "segment.bytes",
        String.valueOf(16 << 20),
        "min.cleanable.dirty.ratio",
        "0.2");
  }

  private static void create(Admin admin, List<NewTopic> wanted)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    List<NewTopic> missing = new ArrayList<>(wanted);
    missing.removeIf(topic -> there.contains(topic.name()));
    for (var made : admin.createTopics(missing).values().values()) {
      try {
        made.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private void expectRoom(Admin admin, List<NewTopic> wanted)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    List<ConfigResource> resources =
        wanted.stream().map(t -> new ConfigResource(ConfigResource.Type.TOPIC, t.name())).toList();
    known(() -> admin.describeConfigs(resources).all()).forEach(this::expectRoom);
  }

  /*
   * A producer that writes to a partition while its leader is still opening it can lose its first
   * records: the first batch is refused, the second let in, and from then on the first is out of
   * order for ever (KAFKA-15591). Whoever has heard the ends of a partition is past that.
   */
  /** Waits until each partition has a leader that serves it. */
  private static void awaitLeaders(Admin admin, List<NewTopic> wanted)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    List<String> names = wanted.stream().map(NewTopic::name).toList();
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    known(() -> admin.describeTopics(names).allTopicNames())
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        partition ->
                            ends.put(
                                new TopicPartition(name, partition.partition()),
                                OffsetSpec.latest())));
    known(() -> admin.listOffsets(ends).all());
  }

  /** The answer to a question about topics, which may not be known yet to the broker asked. */
  private static <T> T known(Supplier<KafkaFuture<T>> question)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        return question.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        boolean known = !(e.getCause() instanceof UnknownTopicOrPartitionException);
        if (known || System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private void expectRoom(ConfigResource topic, Config config) {
    ConfigEntry entry = config.get(MAX_MESSAGE_BYTES);
    if (entry != null && Long.parseLong(entry.value()) < maxMessageBytes) {
      throw new LinkException(
          topic.name(),
          false,
          "%s of at least %d required but was %s; raise it with kafka-configs.sh, or lower kafka.max-message-bytes"
              .formatted(MAX_MESSAGE_BYTES, maxMessageBytes, entry.value()));
    }
  }
}
