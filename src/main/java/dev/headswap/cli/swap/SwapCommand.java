package dev.headswap.cli.swap;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Json;
import dev.headswap.cli.stream.RemoteSwap;
import dev.headswap.config.Configuration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: one source, one target, one output. */
@Command(
    name = "swap",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Puts the source's head on the person in a video.",
    footer = {
      "",
      "Example: headswap swap -s anna.jpg -t interview.mp4 -o out.mp4",
      "You need the consent of both people; the output is marked as made with AI."
    })
public final class SwapCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--source"},
      arity = "1..*",
      paramLabel = "IMG|DIR|VIDEO",
      description = {
        "Whose head is put in: one or a few photos, a folder of them, or a clip.",
        "A model that was finetuned to one person needs none."
      })
  List<String> sources = List.of();

  @Option(
      names = {"-t", "--target"},
      required = true,
      paramLabel = "VIDEO|IMG|URL",
      description = "Where it is put in; - reads standard input.")
  String target = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE|URL",
      description = "The result; - writes standard output.")
  String output = "";

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT,...",
      description = "Let workers do it over Kafka; see `headswap worker`.")
  @Nullable String kafka;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "With --kafka: properties of Kafka's clients.")
  @Nullable Path commandConfig;

  @Option(
      names = "--simulate",
      paramLabel = "MS",
      hidden = true,
      description = "For tests of live runs: no networks, a fixed time for each head.")
  @Nullable Long simulateMillis;

  @Mixin SwapOptions options = new SwapOptions();
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    Configuration configuration = options.apply(common.resolve());
    SwapRequest request =
        options.request(sources, target, output, configuration, common.overwrite());
    if (options.dryRun) {
      return plan(request);
    }
    return kafka == null ? swap(request) : swapOverKafka(request, kafka);
  }

  private int plan(SwapRequest request) {
    print(SwapPlan.of(request));
    return ExitCode.OK;
  }

  private int swapOverKafka(SwapRequest request, String bootstrap) {
    Configuration configuration = request.configuration().with("kafka.bootstrap-server", bootstrap);
    if (commandConfig != null) {
      configuration = configuration.with("kafka.command-config", commandConfig.toString());
    }
    print(new RemoteSwap(request, configuration).run());
    return ExitCode.OK;
  }

  private int swap(SwapRequest request) {
    if (LiveMode.isWanted(request)) {
      return live(request);
    }
    try (LazyEngines engines = new LazyEngines(request.configuration())) {
      print(new SwapRun(request, engines).run());
      return ExitCode.OK;
    } catch (InterruptedRun e) {
      return ExitCode.INTERRUPTED;
    }
  }

  private int live(SwapRequest request) {
    LiveRun.check(request);
    if (simulateMillis != null) {
      return live(request, LiveHeads.simulated(simulateMillis, 64));
    }
    try (Engines engines = Engines.open(request.configuration())) {
      return live(request, LiveHeads.of(request, engines));
    }
  }

  private int live(SwapRequest request, LiveHeads heads) {
    LiveResult result = new LiveRun(request, heads).run(this::print);
    return result.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private void print(Summary summary) {
    PrintWriter out = common.json() ? spec.commandLine().getOut() : spec.commandLine().getErr();
    out.println(common.json() ? Json.text(summary.json()) : String.join("\n", summary.lines()));
    out.flush();
  }
}
