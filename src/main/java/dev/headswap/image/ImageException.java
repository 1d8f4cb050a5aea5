package dev.headswap.image;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A still picture that cannot be read or written: which one, and why. */
public final class ImageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Path path;

  public ImageException(@Nullable Path path, String message) {
    super(path == null ? message : path + ": " + message);
    this.path = path;
  }

  /** The file, or null where the picture came from memory. */
  public @Nullable Path path() {
    return path;
  }
}
