package dev.headswap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Prometheus, and a supervisor, read from a worker over HTTP. */
class TelemetryTest {

  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  private final Telemetry telemetry = Telemetry.start(TelemetrySettings.local(), "infer");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    telemetry.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(telemetry.url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String scrape() throws Exception {
    return get("/metrics").body();
  }

  private static String labels(String more) {
    return "{application=\"headswap\"," + more + "worker=\"infer\"}";
  }

  @Test
  void countsAreScraped() throws Exception {
    WorkerMeters meters = telemetry.meters();
    meters.frame(FrameEnd.SWAPPED);
    meters.frame(FrameEnd.DROPPED, 3);
    meters.took("infer", Duration.ofMillis(80).toNanos());
    meters.queueBytes("received").add(1000);
    meters.queueBytes("received").add(-400);
    meters.lag("headswap.file.frames.v1").set(17);
    meters.batch(4);
    meters.jobsActive().add(2);
    meters.deadLetter("job");
    assertThat(scrape().lines())
        .contains(
            "headswap_frames_total{application=\"headswap\",outcome=\"swapped\",worker=\"infer\"} 1.0",
            "headswap_frames_total{application=\"headswap\",outcome=\"dropped\",worker=\"infer\"} 3.0",
            "headswap_frames_total{application=\"headswap\",outcome=\"kept\",worker=\"infer\"} 0.0",
            "headswap_queue_bytes{application=\"headswap\",queue=\"received\",worker=\"infer\"} 600.0",
            "headswap_consumer_lag" + labels("topic=\"headswap.file.frames.v1\",") + " 17.0",
            "headswap_inference_batch_size_sum" + labels("") + " 4.0",
            "headswap_jobs_active" + labels("") + " 2.0",
            "headswap_dead_letters_total" + labels("kind=\"job\",") + " 1.0",
            "headswap_dead_letters_total" + labels("kind=\"frame\",") + " 0.0",
            "headswap_stage_duration_seconds_sum" + labels("stage=\"infer\",") + " 0.08",
            "headswap_stage_duration_seconds_bucket"
                + "{application=\"headswap\",stage=\"infer\",worker=\"infer\",le=\"0.05\"} 0",
            "headswap_stage_duration_seconds_bucket"
                + "{application=\"headswap\",stage=\"infer\",worker=\"infer\",le=\"0.1\"} 1");
  }

  @Test
  void workIsTimedAlsoIfItFails() throws Exception {
    assertThat(telemetry.meters().time("locate", () -> 7)).isEqualTo(7);
    Runnable failing =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> telemetry.meters().run("locate", failing)).hasMessage("broken");
    assertThat(scrape())
        .contains("headswap_stage_duration_seconds_count" + labels("stage=\"locate\",") + " 2");
  }

  @Test
  void theVirtualMachineAndTheProcessAreThere() throws Exception {
    assertThat(scrape())
        .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads{", "process_uptime_seconds{")
        .contains("process_cpu_usage{", "process_files_open_files{");
    assertThat(scrape().lines())
        .anyMatch(line -> line.matches("process_resident_memory_bytes\\{.*} [1-9].*"));
  }

  @Test
  void tagsAreFewAndKnown() throws Exception {
    telemetry.meters().frame(FrameEnd.KEPT);
    telemetry.meters().queueBytes("reorder").set(1);
    telemetry.meters().lag("t").set(1);
    Set<String> labels = new TreeSet<>();
    scrape()
        .lines()
        .filter(line -> line.startsWith("headswap_"))
        .forEach(
            line -> LABEL.matcher(line).results().forEach(match -> labels.add(match.group(1))));
    assertThat(labels)
        .containsExactlyInAnyOrder(
            "application", "worker", "outcome", "stage", "queue", "topic", "kind", "le");
  }

  @Test
  void bothFormsOfPrometheusAreSpoken() throws Exception {
    HttpResponse<String> open = get("/metrics", "Accept", "application/openmetrics-text;q=1");
    assertThat(open.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/openmetrics-text");
    assertThat(open.body()).endsWith("# EOF\n");
    HttpResponse<String> plain = get("/metrics");
    assertThat(plain.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(plain.body()).doesNotContain("# EOF").contains("# TYPE headswap_frames_total");
  }

  @Test
  void readinessNamesWhatHoldsItBack() throws Exception {
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    telemetry.health().hold("models are being loaded");
    HttpResponse<String> waiting = get("/readyz");
    assertThat(waiting.statusCode()).isEqualTo(503);
    assertThat(waiting.body()).isEqualTo("models are being loaded\n");
    assertThat(get("/healthz").statusCode()).as("not ready is not dead").isEqualTo(200);
    telemetry.health().release("models are being loaded");
    assertThat(get("/readyz").body()).isEqualTo("ready\n");
  }

  @Test
  void aSilentLoopIsNotAlive() throws Exception {
    Heartbeat stuck = telemetry.health().heartbeat("poll", Duration.ofSeconds(-1));
    HttpResponse<String> dead = get("/healthz");
    assertThat(dead.statusCode()).isEqualTo(503);
    assertThat(dead.body()).contains("poll: no sign of life");
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    telemetry.health().ended(stuck);
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void thereIsNothingElse() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/metrics/../etc/passwd").statusCode()).isEqualTo(404);
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(telemetry.url() + "/metrics"))
            .POST(HttpRequest.BodyPublishers.ofString("x".repeat(100)))
            .build();
    assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(telemetry.url() + "/healthz"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(client.send(head, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void aTakenPortIsRefusedWithTheKeyToChange() {
    int taken = URI.create(telemetry.url()).getPort();
    TelemetrySettings same = new TelemetrySettings("127.0.0.1", taken);
    assertThatThrownBy(() -> Telemetry.start(same, "encode"))
        .isInstanceOf(TelemetryException.class)
        .hasMessageContaining("127.0.0.1:" + taken)
        .hasMessageContaining("telemetry.port");
  }

  @Test
  void itListensOnTheLoopbackAddressUnlessToldOtherwise() {
    assertThat(telemetry.url()).startsWith("http://127.0.0.1:");
  }
}
