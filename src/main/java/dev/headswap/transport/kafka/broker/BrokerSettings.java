package dev.headswap.transport.kafka.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a broker is started with.
 *
 * @param host the address it listens on; {@code 0.0.0.0} or {@code ::} for all of this machine
 * @param port 1 to 65535, or 0 for any free one
 * @param advertisedHost what clients are told to connect to; empty takes {@code host}, or this
 *     machine's name where that is a wildcard
 * @param folder where everything is kept; made on first use
 * @param maxMessageBytes the largest batch of records, and so the largest record, that it accepts
 * @param extra further properties by Kafka's own names, such as {@code log.retention.hours}
 */
public record BrokerSettings(
    String host,
    int port,
    String advertisedHost,
    Path folder,
    int maxMessageBytes,
    Map<String, String> extra) {

  /** Properties that are this record's business. */
  private static final Set<String> OWN =
      Set.of(
          "process.roles",
          "node.id",
          "controller.quorum.voters",
          "controller.listener.names",
          "listeners",
          "advertised.listeners",
          "log.dir",
          "log.dirs",
          "metadata.log.dir");

  /** Message size of brokers that are not told otherwise, in bytes: a 4K frame fits. */
  public static final int DEFAULT_MAX_MESSAGE_BYTES = 32 << 20;

  public BrokerSettings {
    extra = Map.copyOf(extra);
    for (String name : extra.keySet()) {
      if (OWN.contains(name)) {
        throw new IllegalArgumentException(
            "%s follows from host, port and folder and cannot be set".formatted(name));
      }
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port of 0 to 65535 required but was " + port);
    }
    if (maxMessageBytes < 1) {
      throw new IllegalArgumentException(
          "messages of 1 byte to 2 GiB required but was " + maxMessageBytes);
    }
  }

  /** On the loopback address alone, with the usual limits. */
  public static BrokerSettings local(int port, Path folder) {
    return new BrokerSettings("127.0.0.1", port, "", folder, DEFAULT_MAX_MESSAGE_BYTES, Map.of());
  }
}
