package dev.headswap.cli.broker;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Interrupts;
import dev.headswap.cli.Json;
import dev.headswap.cli.Overrides;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.transport.kafka.broker.Broker;
import dev.headswap.transport.kafka.broker.BrokerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a broker until it is stopped by Ctrl-C or SIGTERM. */
@Command(
    name = "broker",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a Kafka broker of one node in this process, for trying streaming out.",
      "It prints one line when it is ready, and runs until Ctrl-C or SIGTERM. The data stays in its",
      "folder, and the next start goes on with it. It has no passwords: keep it on this machine."
    })
public final class BrokerCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Where it listens; 0 takes a free port. Default: 9092.")
  @Nullable String port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where it keeps everything; made on first use.")
  @Nullable Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address it listens on, 0.0.0.0 for all. Default: 127.0.0.1.")
  @Nullable String host;

  @Option(
      names = "--advertised-host",
      paramLabel = "HOST",
      description = "The name clients are told to connect to. Default: the address it listens on.")
  @Nullable String advertisedHost;

  @Option(
      names = "--property",
      paramLabel = "name=value",
      description = "A property of Kafka's broker by its own name; repeatable.")
  Map<String, String> properties = new LinkedHashMap<>();

  @Override
  public void run() {
    BrokerSettings settings = settings(configuration());
    CountDownLatch stop = new CountDownLatch(1);
    try (Interrupts interrupts =
            new Interrupts(
                stop::countDown,
                "stopping the broker ...",
                "the broker has stopped; its data is kept",
                "the broker did not stop in time; its next start checks its data");
        Broker broker = Broker.start(settings)) {
      announce(broker, settings.folder());
      await(stop);
    }
  }

  private Configuration configuration() {
    Overrides flags = new Overrides();
    flags.put("broker.port", port);
    flags.put("broker.data", data);
    flags.put("broker.host", host);
    flags.put("broker.advertised-host", advertisedHost);
    return flags.apply(common.resolve());
  }

  private BrokerSettings settings(Configuration configuration) {
    String folder = configuration.text("broker.data");
    if (folder.isEmpty()) {
      throw new ConfigException(
          "broker.data", "broker.data: a folder for the broker's data required; give --data DIR");
    }
    try {
      return new BrokerSettings(
          configuration.text("broker.host"),
          configuration.integer("broker.port", 0),
          configuration.text("broker.advertised-host"),
          Path.of(folder).toAbsolutePath(),
          Math.multiplyExact(configuration.integer("broker.max-message-mebibytes", 1), 1 << 20),
          properties);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ConfigException("broker", "broker: " + e.getMessage());
    }
  }

  private void announce(Broker broker, Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(common.json() ? Json.line(facts(broker, folder)) : sentence(broker, folder));
    out.flush();
  }

  private static Map<String, Object> facts(Broker broker, Path folder) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("bootstrapServers", broker.bootstrapServers());
    facts.put("data", folder.toString());
    facts.put("kafka", Broker.kafkaVersion());
    facts.put("pid", ProcessHandle.current().pid());
    return facts;
  }

  private static String sentence(Broker broker, Path folder) {
    return "ready: Kafka %s at %s, data in %s"
        .formatted(Broker.kafkaVersion(), broker.bootstrapServers(), folder);
  }

  private static void await(CountDownLatch stop) {
    try {
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
