package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes get real signals. */
class DrainTest {

  @TempDir Path folder;

  private ProgramRun start(long workMillis, int drainSeconds, Logging.Format format)
      throws Exception {
    return ProgramRun.start(
        folder.resolve("log.txt"), DrainedProgram.class, workMillis, drainSeconds, format);
  }

  private static int status(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void workThatIsBegunIsFinishedAndTheWorkerSaysItTakesNoMore() throws Exception {
    try (ProgramRun run = start(4000, 60, Logging.Format.TEXT)) {
      String url = run.expectLine();
      assertThat(status(url + "/readyz")).isEqualTo(200);
      run.signal("TERM");
      awaitUnready(url);
      assertThat(status(url + "/healthz")).isEqualTo(200);
      assertThat(run.line()).isEqualTo("finished");
      assertThat(run.await()).isEqualTo(143);
      assertThat(run.log().lines())
          .contains(
              "headswap: taking no more work; what is begun is finished within 60 s ...",
              "headswap: INFO  [job-1] finishing, asked: true",
              "headswap: everything that was begun is finished");
    }
  }

  private static void awaitUnready(String url) throws Exception {
    int status = status(url + "/readyz");
    for (int n = 0; n < 100 && status == 200; n++) {
      Thread.sleep(20);
      status = status(url + "/readyz");
    }
    assertThat(status).isEqualTo(503);
  }

  @Test
  void theDeadlineHoldsForWorkThatTakesTooLong() throws Exception {
    try (ProgramRun run = start(600_000, 1, Logging.Format.TEXT)) {
      run.expectLine();
      run.signal("TERM");
      assertThat(run.await()).isEqualTo(143);
      assertThat(run.line()).as("not finished").isNull();
      assertThat(run.log()).contains("not finished within 1 s");
    }
  }

  @Test
  void everyLineOfAJsonLogIsAnObjectWithItsWorkerAndJob() throws Exception {
    try (ProgramRun run = start(0, 60, Logging.Format.JSON)) {
      run.expectLine();
      run.signal("TERM");
      assertThat(run.await()).isEqualTo(143);
      ObjectMapper mapper = new ObjectMapper();
      List<String> lines = run.log().lines().toList();
      assertThat(lines).hasSize(4);
      for (String line : lines) {
        JsonNode object = mapper.readTree(line);
        assertThat(object.at("/mdc/worker").asText()).as(line).startsWith("infer-");
        assertThat(object.at("/level").asText()).isEqualTo("INFO");
        assertThat(object.at("/timestamp").asLong()).isPositive();
      }
      assertThat(lines.stream().filter(line -> line.contains("\"job\":\"job-1\"")))
          .singleElement()
          .asString()
          .contains("\"formattedMessage\":\"finishing, asked: true\"");
    }
  }
}
