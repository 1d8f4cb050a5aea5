package dev.headswap.video.segment;

import dev.headswap.video.VideoException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where an output file goes: written beside its place under another name, moved there when it is
 * complete and safe on disk.
 */
public final class OutputPlace {

  private final String name;
  private final Path path;
  private final Path part;

  private OutputPlace(String name, Path path, Path part) {
    this.name = name;
    this.path = path;
    this.part = part;
  }

  /**
   * Checks that a file may be written, before any work is done.
   *
   * @param target the file that is read, which must not be written to
   * @throws VideoException if the output exists, is the target, or its folder cannot be written to
   */
  public static OutputPlace of(String name, String target, boolean overwrite) {
    Path path = path(name);
    Path part = part(path);
    OutputPlace place = new OutputPlace(name, path, part);
    place.expectNotTarget(target);
    if (Files.isDirectory(place.path)) {
      throw VideoException.output(name, "is a folder; give a file name");
    }
    if (Files.exists(place.path) && !overwrite) {
      throw VideoException.output(name, "exists already; give -y to overwrite it");
    }
    place.expectWritable();
    return place;
  }

  private static Path part(Path path) {
    return path.resolveSibling("." + path.getFileName() + ".part");
  }

  /** Whether somebody writes to it just now, or was killed while they did. */
  public static boolean isBegun(String name) {
    return Files.exists(part(path(name)));
  }

  /**
   * For going on after somebody who was killed: what they have left gets its name if that is free,
   * as it can be played up to where it ends.
   *
   * @return the first of {@code out.mkv}, {@code out-2.mkv}, {@code out-3.mkv} ... that is not
   *     there
   */
  public static String following(String name) {
    Path first = path(name);
    for (int number = 1; ; number++) {
      Path path = number == 1 ? first : first.resolveSibling(numbered(first, number));
      if (!Files.exists(path)) {
        keep(part(path), path);
      }
      if (!Files.exists(path)) {
        return path.toString();
      }
    }
  }

  private static String numbered(Path path, int number) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    return "%s-%d%s".formatted(name.substring(0, dot), number, name.substring(dot));
  }

  private static void keep(Path part, Path path) {
    try {
      Files.move(part, path);
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new VideoException(
          VideoException.Kind.OUTPUT, path.toString(), "cannot be written: " + reason(e), e);
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new VideoException(VideoException.Kind.OUTPUT, name, "is no file name", e);
    }
  }

  private void expectNotTarget(String target) {
    try {
      Path input = Path.of(target);
      if (Files.exists(input) && Files.exists(path) && Files.isSameFile(input, path)) {
        throw VideoException.output(name, "is the target itself; give another output");
      }
    } catch (InvalidPathException e) {
      return;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void expectWritable() {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw VideoException.output(name, "its folder does not exist; make it first");
    }
    try {
      Files.deleteIfExists(part);
      Files.createFile(part);
      Files.delete(part);
    } catch (IOException e) {
      throw new VideoException(
          VideoException.Kind.OUTPUT, name, "its folder cannot be written to: " + reason(e), e);
    }
  }

  /** The final name. */
  public Path path() {
    return path;
  }

  /** Where to write meanwhile. */
  public Path part() {
    return part;
  }

  /** The same place, written to meanwhile under another name on the same disk. */
  public OutputPlace through(Path otherPart) {
    return new OutputPlace(name, path, otherPart);
  }

  /** Moves the complete file to its final name, durably. */
  public void commit() {
    try {
      sync(part);
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Removes what was written so far. */
  public void discard() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private VideoException failed(IOException e) {
    return new VideoException(
        VideoException.Kind.OUTPUT, name, "cannot be written: " + reason(e), e);
  }

  /** What went wrong, in few words. */
  public static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }

  /** Waits until a file is safe on disk. */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
