package dev.headswap.transport.kafka.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Settings as Kafka's server reads them: one node that is broker and controller at once. */
final class BrokerProperties {

  private static final String CONTROLLER_HOST = "127.0.0.1";

  private final Properties properties = new Properties();

  private BrokerProperties() {}

  /**
   * @param port the port to listen on
   * @param controllerPort a free port for the node's talk with itself
   * @param logs the folder of Kafka's own files
   */
  static Properties of(BrokerSettings settings, int port, int controllerPort, Path logs) {
    BrokerProperties made = new BrokerProperties();
    made.node(controllerPort, logs);
    made.listeners(settings, port, controllerPort);
    made.internalTopics();
    made.sizes(settings.maxMessageBytes());
    made.housekeeping();
    made.properties.putAll(settings.extra());
    return made.properties;
  }

  private void node(int controllerPort, Path logs) {
    put("process.roles", "broker,controller");
    put("node.id", 1);
    put("controller.quorum.voters", "1@%s:%d".formatted(CONTROLLER_HOST, controllerPort));
    put("controller.listener.names", "CONTROLLER");
    put("log.dirs", logs);
  }

  private void listeners(BrokerSettings settings, int port, int controllerPort) {
    String host = bracketed(settings.host());
    put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d"
            .formatted(host, port, CONTROLLER_HOST, controllerPort));
    if (!settings.advertisedHost().isEmpty()) {
      String advertised = bracketed(settings.advertisedHost());
      put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(advertised, port));
    }
    put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    put("inter.broker.listener.name", "PLAINTEXT");
  }

  /** One node can hold one copy. */
  private void internalTopics() {
    put("default.replication.factor", 1);
    put("min.insync.replicas", 1);
    put("offsets.topic.replication.factor", 1);
    put("offsets.topic.num.partitions", 1);
    put("transaction.state.log.replication.factor", 1);
    put("transaction.state.log.min.isr", 1);
    put("transaction.state.log.num.partitions", 1);
    put("share.coordinator.state.topic.replication.factor", 1);
    put("share.coordinator.state.topic.min.isr", 1);
    put("share.coordinator.state.topic.num.partitions", 1);
    put("auto.create.topics.enable", false);
    put("group.initial.rebalance.delay.ms", 0);
  }

  private void sizes(int maxMessageBytes) {
    put("message.max.bytes", maxMessageBytes);
    put("replica.fetch.max.bytes", maxMessageBytes);
    put("socket.request.max.bytes", Math.max(100 << 20, 2L * maxMessageBytes));
  }

  /**
   * Frames fill a disk in minutes: what retention has given up is removed within seconds. The
   * cleaner's table, 128 MiB by default, is made for more keys than there are jobs here.
   */
  private void housekeeping() {
    put("log.retention.check.interval.ms", 10_000);
    put("log.segment.delete.delay.ms", 10_000);
    put("log.cleaner.dedupe.buffer.size", 16 << 20);
  }

  private void put(String name, Object value) {
    properties.setProperty(name, value.toString());
  }

  /** An address of IPv6 stands in brackets. */
  static String bracketed(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
