package dev.headswap.job;

/** A job that a worker will not do. The message is one line that says why. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What a job has wrong. */
  public enum Kind {
    /** It asks for what it may not. */
    WISH,
    /** What it reads is not there. */
    INPUT,
    /** Where it writes is not there. */
    OUTPUT
  }

  private final Kind kind;

  public RefusedException(String message) {
    this(Kind.WISH, message);
  }

  public RefusedException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What the job has wrong. */
  public Kind kind() {
    return kind;
  }
}
