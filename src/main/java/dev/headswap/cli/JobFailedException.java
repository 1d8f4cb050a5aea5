package dev.headswap.cli;

/** A job that ended elsewhere, not as wished: with the exit code it would have had here. */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public JobFailedException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode == ExitCode.OK ? ExitCode.FAULT : exitCode;
  }

  /** As the worker that gave up says. */
  public int exitCode() {
    return exitCode;
  }
}
