package dev.headswap.cli;

import dev.headswap.cli.bench.BenchCommand;
import dev.headswap.cli.broker.BrokerCommand;
import dev.headswap.cli.data.PrepareCommand;
import dev.headswap.cli.data.SynthCommand;
import dev.headswap.cli.evaluate.EvaluateCommand;
import dev.headswap.cli.inspect.DoctorCommand;
import dev.headswap.cli.inspect.FacesCommand;
import dev.headswap.cli.inspect.VerifyCommand;
import dev.headswap.cli.models.ModelsCommand;
import dev.headswap.cli.stream.JobCommand;
import dev.headswap.cli.stream.WorkerCommand;
import dev.headswap.cli.swap.BatchCommand;
import dev.headswap.cli.swap.SwapCommand;
import dev.headswap.cli.train.FinetuneCommand;
import dev.headswap.cli.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program. */
@Command(
    name = "headswap",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Swaps a whole head in video.",
    subcommands = {
      SwapCommand.class,
      BatchCommand.class,
      FacesCommand.class,
      VerifyCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      FinetuneCommand.class,
      WorkerCommand.class,
      JobCommand.class,
      ModelsCommand.class,
      SynthCommand.class,
      PrepareCommand.class,
      BrokerCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 a fault of ours, 2 usage or configuration, 3 input cannot be read,",
      "4 no head found, 5 model missing or damaged, 6 output cannot be written, 7 broker unreachable,",
      "8 device or native library unavailable, 9 verify found a difference, 10 training diverged,",
      "130 and 143 interrupted."
    })
public final class Main implements Runnable {

  private Main() {}

  /** Runs a command line and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(commandLine(), arguments));
  }

  /** Picocli hands over exceptions; a native library that is missing is an error. */
  private static int run(CommandLine line, String[] arguments) {
    try {
      return line.execute(arguments);
    } catch (LinkageError e) {
      return Failures.report(e, line.getErr());
    }
  }

  /** The whole command tree, as {@link #main} runs it. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setOverwrittenOptionsAllowed(true);
    line.setParameterExceptionHandler(Failures::wrongUsage);
    line.setExecutionExceptionHandler(Failures::failed);
    return line;
  }

  @Override
  public void run() {
    commandLine().usage(System.out);
  }
}
