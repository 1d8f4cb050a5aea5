package dev.headswap.transport.kafka.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders a broker takes. */
class BrokerFolderTest {

  @TempDir Path parent;

  private AbstractThrowableAssert<?, ?> assertRefused(Path folder) {
    return assertThatThrownBy(() -> BrokerFolder.open(folder))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("--data");
  }

  @Test
  void aNewFolderIsMadeAndTakenAgain() {
    Path folder = parent.resolve("a/b");
    BrokerFolder.open(folder).close();
    try (BrokerFolder again = BrokerFolder.open(folder)) {
      assertThat(again.formatted()).isFalse();
      assertThat(folder.resolve("kafka-version")).hasContent(Broker.kafkaVersion());
    }
  }

  @Test
  void aFolderOfSomethingElseIsRefusedAndLeftAlone() throws Exception {
    Path photos = Files.createDirectory(parent.resolve("photos"));
    Files.writeString(photos.resolve("me.jpg"), "precious");
    assertRefused(photos).hasMessageContaining("neither empty");
    assertThat(photos).isDirectoryNotContaining("glob:**lock");
  }

  @Test
  void aFileIsRefused() throws Exception {
    assertRefused(Files.createFile(parent.resolve("file"))).hasMessageContaining("it is a file");
  }

  @Test
  void aFolderOfANewerKafkaIsRefusedOfAnOlderTaken() throws Exception {
    BrokerFolder.open(parent).close();
    Files.writeString(parent.resolve("kafka-version"), "99.0.0");
    assertRefused(parent).hasMessageContaining("Kafka 99.0.0 wrote it");
    assertRefused(parent).hasMessageContaining("Kafka 99.0.0 wrote it");
    Files.writeString(parent.resolve("kafka-version"), "4.0.2\n");
    BrokerFolder.open(parent).close();
    assertThat(parent.resolve("kafka-version")).hasContent(Broker.kafkaVersion());
  }

  @Test
  void versionsCompareByNumber() {
    KafkaVersion here = KafkaVersion.parse("4.10.1");
    assertThat(here.reads(KafkaVersion.parse("4.9.0"))).isTrue();
    assertThat(here.reads(KafkaVersion.parse("4.10.7"))).isTrue();
    assertThat(here.reads(KafkaVersion.parse("4.11.0-SNAPSHOT"))).isFalse();
    assertThat(here.reads(KafkaVersion.parse("garbage"))).isFalse();
  }
}
