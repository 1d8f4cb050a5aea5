package dev.headswap.cli.swap;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Json;
import dev.headswap.config.Configuration;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Many swaps with the networks opened once. A failed item does not stop the others. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs many swaps from a YAML file or a glob of targets.",
    footer = {
      "",
      "A batch file is a list of items with source, target, output and set:",
      "  - {source: [anna.jpg], target: a.mp4, output: out/a.mp4, set: {video.crf: 20}}",
      "Example: headswap batch 'clips/*.mp4' -s anna.jpg -o 'out/{target_name}.mp4'",
      "The exit code is that of the first item that failed."
    })
public final class BatchCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE|GLOB", description = "The swaps to run.")
  String items = "";

  @Option(
      names = {"-s", "--source"},
      arity = "1..*",
      paramLabel = "IMG|DIR|VIDEO",
      description = "For items that name no source.")
  List<String> sources = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATTERN",
      description = "For items that name no output: {source_name} {target_name} {ext} {index}.")
  @Nullable String output;

  @Mixin SwapOptions options = new SwapOptions();
  @Mixin CommonOptions common = new CommonOptions();

  private final List<Map<String, Object>> results = new ArrayList<>();
  private int code = ExitCode.OK;

  @Override
  public Integer call() {
    Configuration configuration = options.apply(common.resolve());
    List<SwapRequest> requests = requests(configuration);
    if (options.dryRun) {
      requests.forEach(request -> say(String.join("\n", SwapPlan.of(request).lines())));
      return ExitCode.OK;
    }
    try (LazyEngines engines = new LazyEngines(configuration)) {
      requests.forEach(request -> swap(request, engines));
    } catch (InterruptedRun e) {
      return ExitCode.INTERRUPTED;
    }
    leaveReport();
    return code;
  }

  private List<SwapRequest> requests(Configuration configuration) {
    List<BatchItem> read = BatchFile.read(items);
    List<SwapRequest> requests = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      requests.add(request(read.get(i).withDefaults(sources, output, i), configuration, i));
    }
    return requests;
  }

  private SwapRequest request(BatchItem item, Configuration configuration, int index) {
    Configuration own = configuration;
    for (Map.Entry<String, String> entry : item.expectSet().entrySet()) {
      own = own.with(entry.getKey(), entry.getValue());
    }
    return options
        .request(
            item.expectSource(), item.expectTarget(), item.expectOutput(), own, common.overwrite())
        .inBatch(index);
  }

  private void swap(SwapRequest request, LazyEngines engines) {
    try {
      SwapResult result = new SwapRun(request, engines).run();
      results.add(result.json());
      say(String.join("\n", result.lines()));
    } catch (InterruptedRun e) {
      throw e;
    } catch (RuntimeException e) {
      int failed = ExitCode.of(e);
      code = code == ExitCode.OK ? failed : code;
      results.add(failure(request, e, failed));
      say("%s: %s".formatted(request.output(), e.getMessage()));
    }
  }

  private static Map<String, Object> failure(SwapRequest request, RuntimeException e, int failed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", request.target().location());
    json.put("output", request.output());
    json.put("exitCode", failed);
    json.put("error", String.valueOf(e.getMessage()));
    return json;
  }

  private void leaveReport() {
    if (options.report != null) {
      Json.write(options.report, results);
    }
    if (common.json()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(Json.text(results));
      out.flush();
    }
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
