package dev.headswap.video.source;

import dev.headswap.video.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is read from or written to, as a user names it.
 *
 * @param name a file, a numbered sequence, an address, or {@code -}
 */
public record Location(String name) {

  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");
  private static final Pattern NUMBERED = Pattern.compile(".*%0?\\d*d.*");

  /** Standard input or output. */
  public boolean isPipe() {
    return name.equals("-");
  }

  /** An address that libav opens by a protocol. */
  public boolean isAddress() {
    return !isPipe() && ADDRESS.matcher(name).matches() && !exists();
  }

  /** Many pictures, one for each number. */
  public boolean isNumbered() {
    return !isPipe() && !isAddress() && NUMBERED.matcher(name).matches() && !exists();
  }

  /** Many pictures, all those in a folder. */
  public boolean isFolder() {
    Path path = path();
    return !isPipe() && path != null && Files.isDirectory(path);
  }

  /** Whether it can be read once only. */
  public boolean isLive() {
    return isPipe() || (isAddress() && !name.startsWith("file:"));
  }

  /** The file of that name; null where the name is no file name. */
  public @Nullable Path path() {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private boolean exists() {
    Path path = path();
    return path != null && Files.exists(path);
  }

  /** What libav takes to read it or write it. */
  public String forLibav(boolean writing) {
    if (isPipe()) {
      return writing ? "pipe:1" : "pipe:0";
    }
    return isAddress() ? name : "file:" + name;
  }

  /**
   * Refuses what cannot be a video before libav sees it.
   *
   * @throws VideoException if the file is missing, empty or not readable, or is a folder that does
   *     not hold pictures of one kind
   */
  public void expectReadable() {
    if (isPipe() || isAddress() || isNumbered()) {
      return;
    }
    Path path = path();
    if (path == null || !Files.exists(path)) {
      throw VideoException.input(name, "no such file; check the path of the target");
    }
    if (!Files.isReadable(path)) {
      throw VideoException.input(name, "may not be read; check its permissions");
    }
    if (isFolder()) {
      PictureFolder.of(path);
    } else {
      expectContent(path);
    }
  }

  private void expectContent(Path path) {
    try {
      if (Files.isRegularFile(path) && Files.size(path) == 0) {
        throw VideoException.input(name, "is empty; give a video");
      }
    } catch (IOException e) {
      throw new VideoException(VideoException.Kind.INPUT, name, "cannot be read: " + e, e);
    }
  }
}
