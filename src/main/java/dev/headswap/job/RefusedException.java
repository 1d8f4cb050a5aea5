package dev.headswap.job;

/** A job that a worker will not do. The message is one line that says why. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
