package dev.headswap.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headswap.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images, compose file and Kubernetes example name things that exist. */
class ContainerFilesTest {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Path COMPOSE = Path.of("docker/compose.yaml");
  private static final Path WORKERS = Path.of("docker/kubernetes/workers.yaml");
  private static final Path AUTOSCALING = Path.of("docker/kubernetes/autoscaling.yaml");
  private static final Pattern OURS = Pattern.compile("\\bHEADSWAP_[A-Z_]+");
  private static final Pattern IMAGE = Pattern.compile("(?m)^\\s*(?:FROM|image:)\\s+(\\S+)");

  private static List<JsonNode> documents(Path file) throws IOException {
    try (MappingIterator<JsonNode> all =
        YAML.readerFor(JsonNode.class).readValues(Files.readString(file))) {
      return all.readAll();
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("docker"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> settings() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : files()) {
      OURS.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group()));
    }
    assertThat(names).contains("HEADSWAP_TELEMETRY_PORT", "HEADSWAP_WORKER_DRAIN_SECONDS");
    return names;
  }

  private static Set<String> knownVariables() {
    return Configuration.defaults().resolved().keySet().stream()
        .map(key -> "HEADSWAP_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
        .collect(Collectors.toSet());
  }

  @Test
  void everySettingThatIsGivenExists() throws IOException {
    Set<String> given = settings();
    given.removeIf(name -> name.startsWith("HEADSWAP_KAFKA_"));
    String launcher = Files.readString(Path.of("headswap"));
    given.removeIf(launcher::contains);
    assertThat(knownVariables()).containsAll(given);
  }

  /** A misspelt one would be taken for a property of Kafka's clients. */
  @Test
  void everySettingOfJobsOverKafkaExists() throws IOException {
    assumeTrue(
        Configuration.defaults().resolved().containsKey("kafka.bootstrap-server"),
        "skipped: jobs over Kafka are not part of this build yet");
    Set<String> given = settings();
    given.removeIf(name -> !name.startsWith("HEADSWAP_KAFKA_"));
    assertThat(knownVariables()).containsAll(given);
  }

  @Test
  void kafkaIsGivenItsOwnProperties() throws IOException {
    JsonNode environment = YAML.readTree(COMPOSE.toFile()).at("/services/kafka/environment");
    Map<String, String> properties = new HashMap<>();
    environment
        .properties()
        .forEach(
            entry ->
                properties.put(
                    entry
                        .getKey()
                        .substring("KAFKA_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.'),
                    entry.getValue().asText()));
    assertThat(new TreeMap<>(KafkaConfig.configDef().configKeys()).keySet())
        .containsAll(properties.keySet());
    KafkaConfig config = new KafkaConfig(properties);
    assertThat(config.effectiveAdvertisedBrokerListeners().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker/Dockerfile", "docker/Dockerfile.gpu"})
  void anImageRunsUnprivilegedAndSaysWhetherItIsWell(String file) throws IOException {
    String text = Files.readString(Path.of(file));
    String last = text.substring(text.lastIndexOf("\nFROM "));
    assertThat(last).contains("\nUSER 10001:10001\n", "\nHEALTHCHECK ", "\nENTRYPOINT [");
    assertThat(last.indexOf("USER ")).isLessThan(last.indexOf("ENTRYPOINT "));
    assertThat(Pattern.compile("(?m)^FROM ").matcher(text).results().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker/Dockerfile", "docker/Dockerfile.gpu"})
  void everythingThatIsCopiedIsThereAndInTheContext(String file) throws IOException {
    List<String> context =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    for (String line : Files.readAllLines(Path.of(file))) {
      if (line.startsWith("COPY ") && !line.contains("--from")) {
        String[] words = line.split(" ");
        for (String source : List.of(words).subList(1, words.length - 1)) {
          assertThat(context).as(line).contains(source);
          assertThat(Path.of(source)).exists();
        }
      }
    }
  }

  @Test
  void theGpuImageHasThePyTorchThatOurNativeCodeIsMadeFor() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceAll("(?s).*<pytorch.version>(.*?)</pytorch.version>.*", "$1");
    String gpu = Files.readString(Path.of("docker/Dockerfile.gpu"));
    assertThat(gpu)
        .contains("FROM pytorch/pytorch:" + version + "-cuda12.8-")
        .contains("PYTORCH_VERSION=" + version)
        .contains("PYTORCH_FLAVOR=cu128");
    String kafka = pom.replaceAll("(?s).*<kafka.version>(.*?)</kafka.version>.*", "$1");
    assertThat(Files.readString(COMPOSE)).contains("image: apache/kafka:" + kafka);
  }

  @Test
  void everyImageHasAFixedVersion() throws IOException {
    for (Path file : files()) {
      IMAGE
          .matcher(Files.readString(file))
          .results()
          .map(match -> match.group(1))
          .forEach(image -> assertThat(image).contains(":").doesNotEndWith(":latest"));
    }
  }

  @Test
  void composeTellsNothingToTheWorldAndWaitsLongEnough() throws IOException {
    JsonNode compose = YAML.readTree(COMPOSE.toFile());
    for (JsonNode service : compose.get("services")) {
      for (JsonNode port : service.path("ports")) {
        assertThat(port.asText()).startsWith("127.0.0.1:");
      }
    }
    JsonNode worker = compose.get("x-worker");
    int drain = worker.at("/environment/HEADSWAP_WORKER_DRAIN_SECONDS").asInt();
    int grace = Integer.parseInt(worker.get("stop_grace_period").asText().replace("s", ""));
    assertThat(grace).isGreaterThan(drain);
    assertThat(compose.get("services").properties().stream().map(Map.Entry::getKey))
        .contains("kafka", "decode", "infer", "encode", "prometheus", "grafana");
  }

  @Test
  void podsAreUnprivilegedProbedAndGivenTimeToDrain() throws IOException {
    List<JsonNode> documents = documents(WORKERS);
    int drain =
        documents.stream()
            .filter(document -> document.get("kind").asText().equals("ConfigMap"))
            .mapToInt(map -> map.at("/data/HEADSWAP_WORKER_DRAIN_SECONDS").asInt())
            .sum();
    List<JsonNode> deployments =
        documents.stream()
            .filter(document -> document.get("kind").asText().equals("Deployment"))
            .toList();
    assertThat(deployments).hasSize(3);
    for (JsonNode deployment : deployments) {
      JsonNode pod = deployment.at("/spec/template/spec");
      JsonNode container = pod.at("/containers/0");
      String name = deployment.at("/metadata/name").asText();
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/terminationGracePeriodSeconds").asInt()).isGreaterThan(drain);
      assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/healthz");
      assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/readyz");
      assertThat(container.at("/args/1").asText()).isEqualTo(name);
      assertThat(deployment.at("/spec/selector/matchLabels"))
          .isEqualTo(deployment.at("/spec/template/metadata/labels"));
    }
  }

  @Test
  void whatIsScaledIsThere() throws IOException {
    List<String> names =
        documents(WORKERS).stream()
            .filter(document -> document.get("kind").asText().equals("Deployment"))
            .map(document -> document.at("/metadata/name").asText())
            .toList();
    List<JsonNode> scaled = documents(AUTOSCALING);
    assertThat(scaled).hasSize(2);
    for (JsonNode object : scaled) {
      String target = object.at("/spec/scaleTargetRef/name").asText();
      assertThat(names).contains(target);
      JsonNode trigger = object.at("/spec/triggers/0");
      assertThat(trigger.at("/type").asText()).isEqualTo("kafka");
      assertThat(trigger.at("/metadata/consumerGroup").asText())
          .isEqualTo("headswap-default-" + target);
      assertThat(trigger.at("/metadata/lagThreshold").isTextual()).as("KEDA wants text").isTrue();
    }
  }
}
