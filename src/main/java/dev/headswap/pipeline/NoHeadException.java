package dev.headswap.pipeline;

/** The target shows no head where one is required. */
public final class NoHeadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoHeadException(String message) {
    super(message);
  }
}
