package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where the brokers are and how they are spoken to. Client properties of the user's own (TLS, SASL,
 * timeouts) win over the defaults here, but for what correctness rests on: acknowledged by all
 * replicas, idempotent, offsets committed by hand. Their values are never logged.
 */
public final class Cluster {

  private static final String GROUP_ID = ConsumerConfig.GROUP_ID_CONFIG;

  private final String bootstrap;
  private final Map<String, String> properties;
  private final int maxMessageBytes;
  private final Refusals refusals;

  /**
   * A cluster; nothing is connected yet.
   *
   * @param bootstrap as {@code host:port,...}
   * @param properties of Kafka's clients, by their own names
   * @param maxMessageBytes the largest record
   */
  public Cluster(String bootstrap, Map<String, String> properties, int maxMessageBytes) {
    this.bootstrap = bootstrap;
    this.properties = Map.copyOf(properties);
    this.maxMessageBytes = maxMessageBytes;
    this.refusals = new Refusals(bootstrap, this.properties);
  }

  /** Where it is asked for first. */
  public String bootstrap() {
    return bootstrap;
  }

  /** The largest record, in bytes. */
  public int maxMessageBytes() {
    return maxMessageBytes;
  }

  /**
   * Asks whether anybody is there.
   *
   * @throws LinkException if nobody answers in time, or we are not let in
   * @throws PropertiesException if no client can be made with the user's properties
   */
  public void expectReachable(Duration patience) {
    ask(
        "cannot be reached",
        patience,
        admin -> {
          admin.describeCluster().clusterId().get(patience.toMillis(), TimeUnit.MILLISECONDS);
          return true;
        });
  }

  /** A question to the brokers. */
  interface Question<T> {
    T ask(Admin admin) throws ExecutionException, TimeoutException, InterruptedException;
  }

  /** Asks, with every way it can fail as one error. */
  <T> T ask(String what, Duration patience, Question<T> question) {
    try (Admin admin = admin(patience)) {
      return question.ask(admin);
    } catch (ExecutionException e) {
      throw refusals.of(what, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | KafkaException e) {
      throw refusals.of(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(bootstrap, true, "interrupted");
    }
  }

  private Admin admin(Duration patience) {
    Map<String, Object> config = common("admin");
    config.put("default.api.timeout.ms", (int) patience.toMillis());
    config.put("request.timeout.ms", (int) Math.min(patience.toMillis(), 5_000));
    return made(() -> Admin.create(config));
  }

  /** Clients are made with properties that are the user's. */
  private <T> T made(Supplier<T> client) {
    try {
      return client.get();
    } catch (KafkaException e) {
      throw refusals.unusable(e);
    }
  }

  private Map<String, Object> common(String role) {
    Map<String, Object> config = new HashMap<>(properties);
    config.put("bootstrap.servers", bootstrap);
    config.putIfAbsent("client.id", "headswap-" + role.toLowerCase(Locale.ROOT));
    config.putIfAbsent("reconnect.backoff.max.ms", "1000");
    return config;
  }

  KafkaProducer<byte[], byte[]> producer(String role) {
    Map<String, Object> config = common(role);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxMessageBytes + (1 << 16));
    config.putIfAbsent(
        ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(33_554_432, 4 * maxMessageBytes));
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "0");
    config.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "600000");
    config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, "600000");
    return made(
        () ->
            new KafkaProducer<>(
                known(config, ProducerConfig.configNames()),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
  }

  KafkaConsumer<byte[], byte[]> consumer(String role, String group) {
    Map<String, Object> config = consumerConfig(role, group);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    config.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    if (!"consumer".equals(config.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG))) {
      config.putIfAbsent(
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
          CooperativeStickyAssignor.class.getName());
    }
    return consumer(config);
  }

  private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> config) {
    return made(
        () ->
            new KafkaConsumer<>(
                known(config, ConsumerConfig.configNames()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer()));
  }

  /** For reading a whole topic, in no group. */
  KafkaConsumer<byte[], byte[]> reader(String role) {
    Map<String, Object> config = consumerConfig(role, "");
    config.remove(GROUP_ID);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return consumer(config);
  }

  ShareConsumer<byte[], byte[]> shareConsumer(String role, String group) {
    Map<String, Object> config = consumerConfig(role, group);
    config.put("share.acknowledgement.mode", "explicit");
    // Records that are taken together are counted together, also those that nobody got to.
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
    config.putIfAbsent("share.acquire.mode", "record_limit");
    config.remove(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG);
    config.remove(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
    config.remove(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
    config.remove(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG);
    return made(
        () ->
            new KafkaShareConsumer<>(
                known(config, ConsumerConfig.configNames()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer()));
  }

  private Map<String, Object> consumerConfig(String role, String group) {
    Map<String, Object> config = common(role);
    config.put(GROUP_ID, group);
    config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "16");
    config.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "16777216");
    config.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "4194304");
    return config;
  }

  /** One file of properties serves clients of all kinds: each takes what it knows. */
  private static Map<String, Object> known(
      Map<String, Object> config, java.util.Set<String> names) {
    Map<String, Object> known = new HashMap<>(config);
    known
        .keySet()
        .removeIf(
            key ->
                !names.contains(key)
                    && java.util.stream.Stream.of("ssl.", "sasl.", "security.", "metric")
                        .noneMatch(key::startsWith));
    return known;
  }
}
