package dev.headswap.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headswap.telemetry.Telemetry;
import dev.headswap.telemetry.TelemetrySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts ask for what a worker's {@code /metrics} has. */
class WatchingFilesTest {

  private static final Path DASHBOARD = Path.of("docker/grafana/dashboards/headswap.json");
  private static final Path ALERTS = Path.of("docker/prometheus/alerts.yml");

  private static final Pattern SERIES =
      Pattern.compile("\\b((?:headswap|jvm|process|system)_[a-z_]+)(\\{[^}]*})?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*=~?\"");
  private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");

  private static Set<String> series;
  private static Set<String> labels;

  @BeforeAll
  static void scrape() throws Exception {
    try (Telemetry telemetry = Telemetry.start(TelemetrySettings.local(), "infer")) {
      telemetry.meters().queueBytes("received").set(1);
      telemetry.meters().lag("topic").set(1);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(telemetry.url() + "/metrics")).build();
      String body =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      series = new TreeSet<>();
      labels = new TreeSet<>(Set.of("job", "instance"));
      body.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                series.add(line.replaceAll("[{ ].*", ""));
                LABEL.matcher(line).results().forEach(match -> labels.add(match.group(1)));
              });
    }
    assertThat(series).as("smoke: something was scraped").contains("headswap_frames_total");
  }

  private static List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    dashboard.findValuesAsText("expr").forEach(queries::add);
    dashboard.at("/templating/list").findValuesAsText("definition").forEach(queries::add);
    new YAMLMapper().readTree(ALERTS.toFile()).findValuesAsText("expr").forEach(queries::add);
    assertThat(queries).hasSizeGreaterThan(20);
    return queries;
  }

  @Test
  void everySeriesThatIsAskedForExists() throws IOException {
    for (String query : queries()) {
      List<String> asked =
          SERIES.matcher(query).results().map(match -> match.group(1)).distinct().toList();
      assertThat(query.contains("up{") || !asked.isEmpty()).as("asks for ours: " + query).isTrue();
      assertThat(series).as(query).containsAll(asked);
    }
  }

  @Test
  void everyLabelThatIsAskedForExists() throws IOException {
    for (String query : queries()) {
      Set<String> asked = new TreeSet<>();
      SERIES
          .matcher(query)
          .results()
          .map(match -> match.group(2) == null ? "" : match.group(2))
          .forEach(
              part -> LABEL.matcher(part).results().forEach(label -> asked.add(label.group(1))));
      for (MatchResult grouping : GROUPING.matcher(query).results().toList()) {
        asked.addAll(List.of(grouping.group(1).split(",\\s*")));
      }
      assertThat(labels).as(query).containsAll(asked);
    }
  }

  @Test
  void everyMeterOfOursIsOnTheDashboard() throws IOException {
    String all = String.join("\n", queries());
    for (String name : series) {
      boolean part = name.endsWith("_max") || name.endsWith("_count") || name.endsWith("_sum");
      if (name.startsWith("headswap_") && !part) {
        assertThat(all).contains(name);
      }
    }
  }

  @Test
  void everySeriesThatTheGuideNamesExists() throws IOException {
    Set<String> named = new TreeSet<>();
    SERIES
        .matcher(Files.readString(Path.of("docs/streaming.md")))
        .results()
        .forEach(match -> named.add(match.group(1)));
    assertThat(named).hasSizeGreaterThan(7);
    for (String name : named) {
      assertThat(series).as(name).anyMatch(there -> there.startsWith(name));
    }
  }

  @Test
  void theDashboardIsOneThatGrafanaTakes() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    assertThat(dashboard.get("uid").asText()).isEqualTo("headswap");
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : dashboard.get("panels")) {
      assertThat(ids.add(panel.get("id").asInt())).as("ids differ").isTrue();
      assertThat(panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
          .as(panel.get("title").asText())
          .isLessThanOrEqualTo(24);
      assertThat(panel.findValuesAsText("uid")).containsOnly("prometheus");
    }
    JsonNode source =
        new YAMLMapper()
            .readTree(Path.of("docker/grafana/provisioning/datasources/prometheus.yaml").toFile());
    assertThat(source.at("/datasources/0/uid").asText()).isEqualTo("prometheus");
  }
}
