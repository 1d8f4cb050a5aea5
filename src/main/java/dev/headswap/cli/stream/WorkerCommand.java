package dev.headswap.cli.stream;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Drain;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Watch;
import dev.headswap.config.Configuration;
import dev.headswap.telemetry.Telemetry;
import dev.headswap.worker.Vitals;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One stage as a program of its own. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Works on jobs over Kafka, until it is terminated: decode follows heads and cuts them out,",
      "infer swaps them, encode writes the results. Any number of each, on any machines that share",
      "the jobs' files."
    },
    footer = {"", "Example: headswap worker infer --bootstrap-server kafka:9092"})
public final class WorkerCommand implements Callable<Integer> {

  private static final String OPENING = "networks are being opened";

  @Parameters(index = "0", paramLabel = "decode|infer|encode", description = "Which stage.")
  Role role = Role.INFER;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "The consumer group. Default: headswap-<class>-<stage>.")
  @Nullable String group;

  @Option(
      names = "--simulate",
      paramLabel = "MS",
      hidden = true,
      description = "For tests: no networks, a fixed time for each head.")
  @Nullable Long simulateMillis;

  @Option(names = "--simulate-crop", hidden = true, defaultValue = "64")
  int simulatedCrop;

  @Mixin KafkaOptions kafka = new KafkaOptions();
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    Configuration configuration = common.resolve();
    StreamSettings settings = kafka.settings(configuration);
    Simulation simulation =
        simulateMillis == null ? null : new Simulation(simulateMillis, simulatedCrop);
    try (Telemetry telemetry = Watch.start(configuration, role.name().toLowerCase(Locale.ROOT))) {
      return work(settings, simulation, telemetry);
    }
  }

  private int work(StreamSettings settings, @Nullable Simulation simulation, Telemetry telemetry) {
    Vitals vitals = new Vitals(telemetry.meters(), telemetry.health());
    vitals.health().hold(OPENING);
    try (Workplace place = Workplace.open(role, settings, group, simulation, vitals);
        Drain drain =
            Drain.onSignal(place.worker()::stop, settings.configuration(), vitals.health())) {
      vitals.health().release(OPENING);
      place.worker().run();
      return drain.requested() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
  }
}
