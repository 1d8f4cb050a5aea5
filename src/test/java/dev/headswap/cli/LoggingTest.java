package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headswap.telemetry.JobScope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands on stderr, in both forms. */
class LoggingTest {

  private static final Logger log = LoggerFactory.getLogger("dev.headswap.test");

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
    Logging.setFormat(Logging.Format.TEXT);
    Logging.setLevel(Logging.Level.INFO);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    return Main.commandLine().execute(arguments);
  }

  @Test
  void textNamesTheJobOnlyWhereThereIsOne() {
    log.warn("frame {} is late", 7);
    try (JobScope job = JobScope.enter("a")) {
      log.info("first");
      try (JobScope inner = JobScope.enter("b")) {
        log.info("second");
      }
      log.info("third");
    }
    log.info("last");
    assertThat(said().lines())
        .containsExactly(
            "headswap: WARN  frame 7 is late",
            "headswap: INFO  [a] first",
            "headswap: INFO  [b] second",
            "headswap: INFO  [a] third",
            "headswap: INFO  last");
  }

  @Test
  void jsonIsOneObjectALineWhateverIsSaid() throws Exception {
    Logging.setFormat(Logging.Format.JSON);
    try (JobScope job = JobScope.enter("a")) {
      log.warn("\"{}\" of\ntwo lines", "quoted", new IllegalStateException("why"));
    }
    Logging.say("stopping");
    List<String> lines = said().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.at("/level").asText()).isEqualTo("WARN");
    assertThat(first.at("/loggerName").asText()).isEqualTo("dev.headswap.test");
    assertThat(first.at("/formattedMessage").asText()).isEqualTo("\"quoted\" of\ntwo lines");
    assertThat(first.at("/mdc/job").asText()).isEqualTo("a");
    assertThat(first.at("/throwable/message").asText()).isEqualTo("why");
    assertThat(new ObjectMapper().readTree(lines.get(1)).at("/formattedMessage").asText())
        .isEqualTo("stopping");
  }

  @Test
  void lastWordsAreAnObjectToo() throws Exception {
    int code = run("models", "pull", "yunet-641", "--log-format", "json");
    assertThat(code).isEqualTo(ExitCode.MODEL);
    assertThat(said().lines()).hasSize(1);
    JsonNode words = new ObjectMapper().readTree(said());
    assertThat(words.at("/level").asText()).isEqualTo("ERROR");
    assertThat(words.at("/formattedMessage").asText()).contains("yunet-640");
    assertThat(words.has("throwable") && !words.get("throwable").isNull()).isFalse();
  }

  @Test
  void aFormThatDoesNotExistIsWrongUsage() {
    assertThat(run("models", "list", "--log-format", "xml")).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("log-format: one of text, json required but was 'xml'");
  }
}
