package dev.headswap.video;

/** A video that cannot be read, or a place that cannot be written to. The message is one line. */
public final class VideoException extends RuntimeException {

  /** On which side the trouble lies. */
  public enum Kind {
    /** The target cannot be read. */
    INPUT,
    /** The output cannot be written. */
    OUTPUT,
    /** The thread was asked to stop. */
    INTERRUPTED
  }

  private final Kind kind;
  private final String path;

  public VideoException(Kind kind, String path, String message) {
    super(Addresses.shown(path) + ": " + message.lines().findFirst().orElse("unknown"));
    this.kind = kind;
    this.path = path;
  }

  public VideoException(Kind kind, String path, String message, Throwable cause) {
    this(kind, path, message);
    initCause(cause);
  }

  /** The target cannot be read. */
  public static VideoException input(String path, String message) {
    return new VideoException(Kind.INPUT, path, message);
  }

  /** The output cannot be written. */
  public static VideoException output(String path, String message) {
    return new VideoException(Kind.OUTPUT, path, message);
  }

  /** On which side the trouble lies. */
  public Kind kind() {
    return kind;
  }

  /** The file, address or folder that it is about. */
  public String path() {
    return path;
  }
}
