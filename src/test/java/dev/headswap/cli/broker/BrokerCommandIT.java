package dev.headswap.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Main;
import dev.headswap.cli.ProgramRun;
import dev.headswap.transport.kafka.broker.BrokerClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a person and a script meet it. */
class BrokerCommandIT {

  private static final byte[] PRECIOUS = "precious".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private ProgramRun start(Object port, Object... more) throws IOException {
    Object[] arguments = new Object[more.length + 5];
    System.arraycopy(
        new Object[] {"broker", "--data", folder.resolve("data"), "--port", port},
        0,
        arguments,
        0,
        5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return ProgramRun.start(folder.resolve("log.txt"), Main.class, arguments);
  }

  private static String address(ProgramRun run) throws IOException {
    String line = run.expectLine();
    assertThat(line).startsWith("{");
    return new ObjectMapper().readTree(line).get("bootstrapServers").asText();
  }

  @Test
  void aKilledBrokerGoesOnWithItsDataAndEndsInGoodOrder() throws Exception {
    String address;
    try (ProgramRun killed = start(0, "--json")) {
      address = address(killed);
      BrokerClient client = new BrokerClient(address);
      client.createTopic("t");
      client.send("t", PRECIOUS);
      killed.signal("KILL");
      assertThat(killed.await()).isEqualTo(137);
    }
    try (ProgramRun again = start(address.substring(address.indexOf(':') + 1))) {
      assertThat(again.expectLine()).contains("ready", "Kafka 4.", address);
      assertThat(new BrokerClient(address).read("t", "g", 1)).containsExactly(PRECIOUS);
      again.signal("TERM");
      assertThat(again.await()).isEqualTo(143);
      assertThat(again.line()).isNull();
      assertThat(again.log().lines())
          .containsExactly(
              "headswap: stopping the broker ...",
              "headswap: the broker has stopped; its data is kept");
    }
  }

  @Test
  void ctrlCIsAnInterruption() throws Exception {
    assumeThat(ProgramRun.hearsInterrupts()).as("interrupts are not ignored").isTrue();
    try (ProgramRun run = start(0)) {
      assertThat(run.expectLine()).contains("ready");
      run.signal("INT");
      assertThat(run.await()).isEqualTo(ExitCode.INTERRUPTED);
    }
  }

  @Test
  void wrongUsageIsSaidInOneLine() {
    assertThat(run("broker")).startsWith("2 headswap: broker.data").contains("--data DIR");
    Object data = folder.resolve("new");
    assertThat(run("broker", "--data", data, "--port", 70000)).startsWith("2 ").contains("70000");
    assertThat(run("broker", "--data", data, "--property", "log.dirs=/tmp"))
        .startsWith("2 ")
        .contains("log.dirs");
    assertThat(run("broker", "--data", data, "--port", 0, "--property", "log.retention.hours=x"))
        .startsWith("2 ")
        .contains("log.retention.hours");
    assertThat(run("broker", "--data", data, "--host", "192.0.2.1"))
        .startsWith(ExitCode.BROKER + " ")
        .contains("192.0.2.1:9092");
    assertThat(run("broker", "--data", Path.of("pom.xml"), "--port", 0))
        .startsWith(ExitCode.OUTPUT + " ")
        .contains("pom.xml");
  }

  private static String run(Object... arguments) {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code = line.execute(texts);
    assertThat(err.toString().strip().lines()).hasSize(1);
    return code + " " + err;
  }
}
