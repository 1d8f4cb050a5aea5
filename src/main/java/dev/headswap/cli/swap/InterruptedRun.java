package dev.headswap.cli.swap;

/** The run was asked to stop; what is finished is kept. */
final class InterruptedRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InterruptedRun() {
    super("interrupted; --resume goes on from here");
  }
}
