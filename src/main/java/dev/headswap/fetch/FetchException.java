package dev.headswap.fetch;

/** A file that was not got. The message is one line that says why and what to do. */
public final class FetchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose turn it is. */
  public enum Kind {
    /** It may not be asked for here. */
    REFUSED,
    /** It was asked for in vain. */
    UNREADABLE,
    /** It cannot be kept on this machine. */
    STORAGE,
    /** Nobody wants it any more. */
    LEFT
  }

  private final Kind kind;

  public FetchException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Whose turn it is. */
  public Kind kind() {
    return kind;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** The same, with what was asked for before it. */
  public FetchException of(String what) {
    FetchException named = new FetchException(kind, what + ": " + getMessage());
    named.initCause(this);
    return named;
  }

  static FetchException refused(String message) {
    return new FetchException(Kind.REFUSED, message);
  }

  static FetchException unreadable(String message) {
    return new FetchException(Kind.UNREADABLE, message);
  }
}
