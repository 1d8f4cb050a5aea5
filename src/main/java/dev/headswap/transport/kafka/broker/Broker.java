package dev.headswap.transport.kafka.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;

/**
 * A running broker: one node, broker and controller at once, every topic in one copy. It keeps its
 * data and can be started again on it. Topics must be created explicitly; transactions and share
 * groups work.
 *
 * <p>Ownership: whoever starts it closes it. Threads: any thread may close it or wait for its end.
 *
 * <p>Durability: records outlive the process, even if it is killed; like every Kafka broker it
 * leaves it to the system to write them to the disk, so they may not outlive a loss of power.
 */
public final class Broker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final BrokerFolder folder;
  private final String bootstrapServers;

  private Broker(KafkaRaftServer server, BrokerFolder folder, String bootstrapServers) {
    this.server = server;
    this.folder = folder;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker; when this returns, clients may connect.
   *
   * @throws BrokerException if it cannot listen there, cannot use the folder, or Kafka refuses a
   *     property
   */
  public static Broker start(BrokerSettings settings) {
    int port = Ports.usable(settings.host(), settings.port());
    BrokerFolder folder = BrokerFolder.open(settings.folder());
    try {
      return start(settings, port, folder);
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  private static Broker start(BrokerSettings settings, int port, BrokerFolder folder) {
    int controllerPort = Ports.usable("127.0.0.1", 0);
    Properties properties = BrokerProperties.of(settings, port, controllerPort, folder.logs());
    KafkaConfig config = config(properties);
    write(properties, folder);
    if (!folder.formatted()) {
      format(folder);
    }
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new Broker(server, folder, reachable(settings) + ":" + port);
  }

  private static KafkaConfig config(Properties properties) {
    try {
      return KafkaConfig.fromProps(properties);
    } catch (ConfigException e) {
      throw new BrokerException(BrokerException.Kind.PROPERTY, "Kafka: " + e.getMessage());
    }
  }

  private static void write(Properties properties, BrokerFolder folder) {
    try (Writer out = Files.newBufferedWriter(folder.properties())) {
      properties.store(out, "Written at each start of headswap broker");
    } catch (IOException e) {
      throw new BrokerException(
          BrokerException.Kind.FOLDER, "cannot write " + folder.properties() + ": " + e);
    }
  }

  private static void format(BrokerFolder folder) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] arguments = {
      "format", "-t", Uuid.randomUuid().toString(), "-c", folder.properties().toString()
    };
    if (StorageTool.execute(arguments, out) != 0) {
      throw new BrokerException(
          BrokerException.Kind.FOLDER,
          "Kafka cannot prepare %s: %s"
              .formatted(folder.logs(), said.toString(StandardCharsets.UTF_8)));
    }
  }

  private static String reachable(BrokerSettings settings) {
    String host = settings.advertisedHost().isEmpty() ? settings.host() : settings.advertisedHost();
    return BrokerProperties.bracketed(host);
  }

  /** The version of Kafka in this build. */
  public static String kafkaVersion() {
    return AppInfoParser.getVersion();
  }

  /** Where clients find it: {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Waits until the broker was closed. */
  public void awaitEnd() {
    server.awaitShutdown();
  }

  /** Stops it in good order: what was acknowledged is in the folder. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    folder.close();
  }
}
