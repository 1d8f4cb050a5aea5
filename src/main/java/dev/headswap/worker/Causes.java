package dev.headswap.worker;

import dev.headswap.job.JobPolicy;
import java.util.function.ToIntFunction;

/**
 * Errors as the words and exit codes that the user of a job gets.
 *
 * @param exitCode as {@code swap} would end with an error
 */
public record Causes(ToIntFunction<Throwable> exitCode) {

  int code(Throwable error) {
    return exitCode.applyAsInt(error);
  }

  static String reason(Throwable error) {
    String message = error.getMessage();
    String line = message == null ? error.getClass().getSimpleName() : message;
    return JobPolicy.printable(line.strip().replaceAll("\\s*\\R\\s*", " "));
  }
}
