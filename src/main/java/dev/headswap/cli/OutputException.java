package dev.headswap.cli;

/** A file of the command's own (report, preview, listing) that cannot be written. */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OutputException(String message) {
    super(message);
  }
}
