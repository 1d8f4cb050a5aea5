package dev.headswap.cli.inspect;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Json;
import dev.headswap.config.Configuration;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What this machine has. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Says what this machine has: processor, GPUs, encoders, models.")
public final class DoctorCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    Configuration configuration = common.resolve();
    Map<String, Object> findings = new Examination(configuration).findings();
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      out.println(Json.text(findings));
    } else {
      findings.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
    }
    out.flush();
  }
}
