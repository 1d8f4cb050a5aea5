package dev.headswap.transport.kafka.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker meets its clients: large records, restarts, share groups, and refusals. */
class BrokerIT {

  private static final String TOPIC = "frames";

  @TempDir Path folder;

  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private Broker start() {
    return Broker.start(BrokerSettings.local(0, folder));
  }

  @Test
  void aLargeRecordOutlivesARestart() throws Exception {
    byte[] frame = noise(3 << 20);
    try (Broker broker = start()) {
      BrokerClient client = new BrokerClient(broker.bootstrapServers());
      client.createTopic(TOPIC);
      client.send(TOPIC, frame);
      assertThat(client.read(TOPIC, "before", 1)).containsExactly(frame);
    }
    try (Broker broker = start()) {
      BrokerClient client = new BrokerClient(broker.bootstrapServers());
      assertThat(client.read(TOPIC, "after", 1)).containsExactly(frame);
      assertThat(client.readShared(TOPIC, "shared", 1)).containsExactly(frame);
    }
  }

  @Test
  void whatIsTooLargeIsRefusedAndTopicsAreNotMadeUnasked() throws Exception {
    BrokerSettings small =
        new BrokerSettings("127.0.0.1", 0, "", folder, 1 << 20, Map.of("log.retention.hours", "1"));
    try (Broker broker = Broker.start(small)) {
      BrokerClient client = new BrokerClient(broker.bootstrapServers());
      assertThatThrownBy(() -> client.send("unasked", noise(10)))
          .hasMessageContaining("unasked not present in metadata");
      client.createTopic(TOPIC);
      assertThatThrownBy(() -> client.send(TOPIC, noise(2 << 20)))
          .hasMessageContaining("larger than the max message size");
    }
  }

  @Test
  void aSecondBrokerOnTheSameFolderIsRefused() {
    try (Broker broker = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining("another broker runs on it")
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void aTakenPortIsRefused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> Broker.start(BrokerSettings.local(taken.getLocalPort(), folder)))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("--port");
    }
  }

  @Test
  void aPropertyThatKafkaRefusesIsNamedAndTheFolderIsFreeAgain() {
    BrokerSettings wrong =
        new BrokerSettings("127.0.0.1", 0, "", folder, 1 << 20, Map.of("log.retention.hours", "x"));
    assertThatThrownBy(() -> Broker.start(wrong))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("log.retention.hours");
    BrokerFolder.open(folder).close();
  }
}
