package dev.headswap.checkpoint;

import java.nio.file.Path;

/** A file of weights, or a bundle of them, that cannot be used as it is. */
public final class BundleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final String expected;
  private final String found;

  public BundleException(Path path, String expected, String found) {
    super("%s: expected %s, found %s".formatted(path, expected, found));
    this.path = path;
    this.expected = expected;
    this.found = found;
  }

  public BundleException(Path path, String expected, String found, Throwable cause) {
    this(path, expected, found);
    initCause(cause);
  }

  /** The file or folder at fault. */
  public Path path() {
    return path;
  }

  /** What should have been there. */
  public String expected() {
    return expected;
  }

  /** What was there instead. */
  public String found() {
    return found;
  }
}
