package dev.headswap.train;

/** Training that cannot begin or go on; the message says what, where and what to do. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** What was asked for cannot be trained so. */
    SETTINGS,
    /** The examples are missing or unfit. */
    DATA,
    /** A loss or a gradient is no longer a number. */
    DIVERGED,
    /** The run folder cannot be written. */
    OUTPUT
  }

  private final Kind kind;

  public TrainingException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public TrainingException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What stands in the way. */
  public Kind kind() {
    return kind;
  }
}
