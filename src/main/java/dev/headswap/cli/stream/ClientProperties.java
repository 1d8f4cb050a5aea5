package dev.headswap.cli.stream;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Properties of Kafka's clients: those of the file, then {@code HEADSWAP_KAFKA_A_B} for {@code
 * a.b}. Variables that set a key of our own are no client's. Values may be secrets: nobody logs
 * them.
 */
final class ClientProperties {

  private static final String PREFIX = "HEADSWAP_KAFKA_";

  private ClientProperties() {}

  static Map<String, String> of(Configuration configuration, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>();
    String file = configuration.text("kafka.command-config");
    if (!file.isEmpty()) {
      all.putAll(read(Path.of(file)));
    }
    Set<String> ours =
        configuration.resolved().keySet().stream()
            .map(key -> "HEADSWAP_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
            .collect(Collectors.toSet());
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !ours.contains(name)) {
            String property = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
            all.put(property.replace('_', '.'), value);
          }
        });
    return all;
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(
          "kafka.command-config", "cannot read the client properties in " + file);
    }
    Map<String, String> map = new HashMap<>();
    properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
    return map;
  }
}
