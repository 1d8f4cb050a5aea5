package dev.headswap.transport.kafka.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the tests ask of a broker. */
public final class BrokerClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Object> server;

  public BrokerClient(String bootstrapServers) {
    server = Map.of("bootstrap.servers", bootstrapServers);
  }

  private Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new java.util.HashMap<>(server);
    all.putAll(more);
    return all;
  }

  public void createTopic(String topic) throws Exception {
    try (Admin admin = Admin.create(server)) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
          .all()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** Sends one record as large as it may be and waits until the broker has it. */
  public void send(String topic, byte[] value) throws Exception {
    Map<String, Object> settings =
        with(Map.of("max.request.size", 64 << 20, "acks", "all", "max.block.ms", 10_000L));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** Reads a topic from its beginning until so many records are there or patience ends. */
  public List<byte[]> read(String topic, String group, int count) {
    Map<String, Object> settings = with(Map.of("group.id", group, "auto.offset.reset", "earliest"));
    List<byte[]> values = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }

  /** The same through a share group, whose members share a partition record by record. */
  public List<byte[]> readShared(String topic, String group, int count) throws Exception {
    startAtEarliest(group);
    List<byte[]> values = new ArrayList<>();
    try (KafkaShareConsumer<byte[], byte[]> consumer = shareConsumer(group)) {
      consumer.subscribe(List.of(topic));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
          consumer.acknowledge(record, AcknowledgeType.ACCEPT);
        }
        consumer.commitSync();
      }
    }
    return values;
  }

  private KafkaShareConsumer<byte[], byte[]> shareConsumer(String group) {
    Map<String, Object> settings =
        with(Map.of("group.id", group, "share.acknowledgement.mode", "explicit"));
    return new KafkaShareConsumer<>(
        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void startAtEarliest(String group) throws Exception {
    ConfigEntry earliest = new ConfigEntry("share.auto.offset.reset", "earliest");
    try (Admin admin = Admin.create(server)) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.GROUP, group),
                  List.of(new AlterConfigOp(earliest, AlterConfigOp.OpType.SET))))
          .all()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }
}
