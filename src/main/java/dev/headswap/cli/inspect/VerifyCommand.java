package dev.headswap.cli.inspect;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Json;
import dev.headswap.cli.Times;
import dev.headswap.video.verify.Check;
import dev.headswap.video.verify.Comparison;
import dev.headswap.video.verify.VerifyReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether an output is the target but for the head. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Re-counts frames, compares times and untouched streams with the target, reads the AI mark.",
      "Exit code 9 if anything differs."
    })
public final class VerifyCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "OUTPUT", description = "What `swap` wrote.")
  String output = "";

  @Option(
      names = {"-t", "--target"},
      required = true,
      paramLabel = "FILE",
      description = "The target it was made from.")
  String target = "";

  @Option(
      names = "--ss",
      paramLabel = "TIME",
      description = "The output begins here in the target.")
  @Nullable String start;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "It ends before this time of the target.")
  @Nullable String end;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    common.resolve();
    VerifyReport report = Comparison.compare(output, target, Times.range(start, end, null));
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      out.println(Json.text(report));
    } else {
      report.checks().forEach(check -> out.println(line(check)));
      out.println(report.ok() ? "the same" : report.failures().size() + " differences");
    }
    out.flush();
    return report.ok() ? ExitCode.OK : ExitCode.DIFFERENCE;
  }

  private static String line(Check check) {
    return "%-4s %-22s %s%s"
        .formatted(
            check.ok() ? "ok" : "DIFF",
            check.name(),
            check.found(),
            check.ok() ? "" : "  (target: " + check.expected() + ")");
  }
}
