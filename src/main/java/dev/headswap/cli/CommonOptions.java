package dev.headswap.cli;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command understands, and the configuration they lead to. */
public final class CommonOptions {

  @Option(names = "--config", paramLabel = "FILE", description = "YAML laid over the defaults.")
  @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Sets one dotted key of config/reference.yaml; repeatable.")
  Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--model", paramLabel = "DIR", description = "Model bundle.")
  @Nullable String model;

  @Option(names = "--device", paramLabel = "auto|cpu|cuda:N", description = "Where networks run.")
  @Nullable String device;

  @Option(names = "--threads", paramLabel = "N", description = "Threads of the networks.")
  @Nullable String threads;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "error, warn, info, debug or trace.")
  @Nullable String logLevel;

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      description = "json: one object a line, for a log collector.")
  @Nullable String logFormat;

  @Option(names = "--json", description = "The result as JSON on stdout.")
  boolean json;

  @Option(
      names = {"-y", "--overwrite"},
      description = "Overwrite existing output.")
  boolean overwrite;

  /** Defaults, then {@code --config}, the environment, {@code --set}, and these flags. */
  public Configuration resolve() {
    return resolve(Configuration.defaults());
  }

  /** The same with a file between the defaults and {@code --config}. */
  public Configuration resolveOver(Path file) {
    return resolve(Configuration.defaults().overlay(file));
  }

  private Configuration resolve(Configuration start) {
    Configuration resolved = start;
    if (config != null) {
      resolved = resolved.overlay(config);
    }
    resolved = resolved.overlayEnvironment(System.getenv());
    for (Map.Entry<String, String> entry : set.entrySet()) {
      resolved = resolved.with(entry.getKey(), entry.getValue());
    }
    Overrides flags = new Overrides();
    flags.put("model", model);
    flags.put("device", device);
    flags.put("threads", threads);
    flags.put("log-level", logLevel);
    flags.put("log-format", logFormat);
    return checked(flags.apply(resolved));
  }

  private static Configuration checked(Configuration configuration) {
    Logging.setFormat(configuration.choice("log-format", Logging.Format.class));
    Logging.setLevel(configuration.choice("log-level", Logging.Level.class));
    if (configuration.text("model").isEmpty()) {
      throw new ConfigException("model", "model: the folder of a model bundle required");
    }
    return configuration;
  }

  /** Whether the result goes to stdout as JSON. */
  public boolean json() {
    return json;
  }

  /** Whether existing output may be replaced. */
  public boolean overwrite() {
    return overwrite;
  }
}
