package dev.headswap.cli.stream;

import dev.headswap.config.Configuration;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the cluster is, as Kafka's own tools are told. */
public final class KafkaOptions {

  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT,...",
      description = "The brokers. Default: kafka.bootstrap-server.")
  @Nullable String bootstrap;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Properties of Kafka's clients, such as security.protocol.")
  @Nullable Path commandConfig;

  StreamSettings settings(Configuration configuration) {
    Configuration resolved = configuration;
    if (bootstrap != null) {
      resolved = resolved.with("kafka.bootstrap-server", bootstrap);
    }
    if (commandConfig != null) {
      resolved = resolved.with("kafka.command-config", commandConfig.toString());
    }
    return new StreamSettings(resolved);
  }
}
