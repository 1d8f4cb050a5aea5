package dev.headswap.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resolved configuration: the defaults of {@code reference.yaml} with the user's keys laid over
 * them. Immutable; each overlay gives a new one.
 */
public final class Configuration {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String ENVIRONMENT_PREFIX = "HEADSWAP_";

  private final ObjectNode tree;
  private final KnownKeys known;

  private Configuration(ObjectNode tree, KnownKeys known) {
    this.tree = tree;
    this.known = known;
  }

  /** The defaults, as {@code config/reference.yaml} documents them. */
  public static Configuration defaults() {
    try (InputStream in = Configuration.class.getResourceAsStream("/config/reference.yaml")) {
      if (in == null) {
        throw new IllegalStateException("/config/reference.yaml is missing from the class path");
      }
      ObjectNode tree = (ObjectNode) YAML.readTree(in);
      return new Configuration(tree, KnownKeys.of(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lays a YAML file over this configuration.
   *
   * @throws ConfigException if the file cannot be read, is no YAML mapping, or has an unknown key
   */
  public Configuration overlay(Path file) {
    JsonNode given = read(file);
    Configuration result = this;
    for (Map.Entry<String, JsonNode> leaf : Leaves.of(given, known).entrySet()) {
      result = result.with(leaf.getKey(), leaf.getValue());
    }
    return result;
  }

  private static JsonNode read(Path file) {
    try {
      JsonNode node = YAML.readTree(Files.readString(file));
      if (node.isObject()) {
        return node;
      }
      throw new ConfigException(file.toString(), file + ": key: value lines required");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ConfigException(
          file.toString(), "%s line %d: %s".formatted(file, line, e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ConfigException(file.toString(), "cannot read the configuration " + file);
    }
  }

  /**
   * Lays the variables {@code HEADSWAP_A_B} over the keys {@code a.b}. Variables that belong to no
   * key are other programs' business and are passed over.
   */
  public Configuration overlayEnvironment(Map<String, String> environment) {
    Configuration result = this;
    for (String key : known.all()) {
      String value = environment.get(variable(key));
      if (value != null) {
        result = result.with(key, value);
      }
    }
    return result;
  }

  private static String variable(String key) {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /**
   * Sets one dotted key.
   *
   * @throws ConfigException if the key is unknown; the message names the nearest known one
   */
  public Configuration with(String key, String value) {
    return with(key, TextNode.valueOf(value));
  }

  private Configuration with(String key, JsonNode value) {
    known.expect(key);
    ObjectNode copy = tree.deepCopy();
    int dot = key.lastIndexOf('.');
    ObjectNode parent = dot < 0 ? copy : (ObjectNode) copy.at(pointer(key.substring(0, dot)));
    parent.set(key.substring(dot + 1), value);
    return new Configuration(copy, known);
  }

  private static String pointer(String key) {
    return "/" + key.replace('.', '/');
  }

  private JsonNode node(String key) {
    known.expect(key);
    return tree.at(pointer(key));
  }

  /** The text at a key; empty where nothing was said. */
  public String text(String key) {
    JsonNode node = node(key);
    return node.isNull() ? "" : node.asText();
  }

  /** The list of texts at a key; a plain text counts as a comma-separated list. */
  public java.util.List<String> list(String key) {
    JsonNode node = node(key);
    if (node.isArray()) {
      return java.util.stream.StreamSupport.stream(node.spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    }
    return text(key).isEmpty() ? java.util.List.of() : java.util.List.of(text(key).split(","));
  }

  /** The whole number at a key, at least {@code least}. */
  public int integer(String key, int least) {
    double value = number(key, least);
    if (value != Math.rint(value)) {
      throw new ConfigException(key, key + ": a whole number required but was " + text(key));
    }
    return (int) value;
  }

  /** The number at a key, at least {@code least}. */
  public double number(String key, double least) {
    double value;
    try {
      value = Double.parseDouble(text(key));
    } catch (NumberFormatException e) {
      throw new ConfigException(
          key, "%s: a number required but was '%s'".formatted(key, text(key)));
    }
    if (!(value >= least)) {
      throw new ConfigException(
          key, "%s: at least %s required but was %s".formatted(key, least, value));
    }
    return value;
  }

  /** Whether a switch is on. */
  public boolean flag(String key) {
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ConfigException(
              key, "%s: true or false required but was '%s'".formatted(key, text(key)));
    };
  }

  /** One of an enum's values, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    String wanted = text(key).toUpperCase(Locale.ROOT).replace('-', '_');
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(wanted)) {
        return value;
      }
    }
    throw new ConfigException(
        key, "%s: one of %s required but was '%s'".formatted(key, spelled(type), text(key)));
  }

  private static <E extends Enum<E>> String spelled(Class<E> type) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** Every dotted key with its value as text, in alphabetical order: for reports. */
  public Map<String, String> resolved() {
    Map<String, String> all = new TreeMap<>();
    for (String key : known.all()) {
      all.put(key, node(key).isArray() ? node(key).toString() : text(key));
    }
    return all;
  }

  /** The whole of it as YAML. */
  public String toYaml() {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
