package dev.headswap.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns an error into one line on stderr and an exit code; a stack trace only for debugging. */
final class Failures {

  private Failures() {}

  static int wrongUsage(ParameterException error, String[] arguments) {
    PrintWriter out = error.getCommandLine().getErr();
    out.println("headswap: " + oneLine(error));
    UnmatchedArgumentException.printSuggestions(error, out);
    out.println("Try '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  static int failed(Exception error, CommandLine command, @Nullable ParseResult parsed) {
    return report(error, command.getErr());
  }

  /** Says what went wrong and gives the exit code. */
  static int report(Throwable error, PrintWriter out) {
    int code = ExitCode.of(error);
    String line = code == ExitCode.FAULT ? fault(error, oneLine(error)) : oneLine(error);
    if (Logging.json()) {
      Logging.failed(line, Logging.debug() ? error : null);
    } else {
      print(line, error, out);
    }
    return code;
  }

  private static void print(String line, Throwable error, PrintWriter out) {
    out.println("headswap: " + line);
    if (Logging.debug()) {
      error.printStackTrace(out);
    }
    out.flush();
  }

  private static String fault(Throwable error, String line) {
    return "a fault of ours: %s: %s (--log-level debug shows where)"
        .formatted(error.getClass().getSimpleName(), line);
  }

  private static String oneLine(Throwable error) {
    String message = error.getMessage();
    return message == null
        ? error.getClass().getName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
