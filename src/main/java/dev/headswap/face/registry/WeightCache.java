package dev.headswap.face.registry;

import dev.headswap.face.PerceptionException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts files into the cache: they appear whole or not at all. */
final class WeightCache {

  private WeightCache() {}

  static void copy(Path from, Path to, String name) {
    try {
      Path part = part(to);
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      moveInto(part, to);
    } catch (IOException e) {
      throw new PerceptionException(
          name, "'%s' cannot be copied to %s (%s)".formatted(from, to, e.getMessage()));
    }
  }

  /** A name beside the final one to write to; makes the folder. */
  static Path part(Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    return to.resolveSibling("." + to.getFileName() + "." + ProcessHandle.current().pid());
  }

  static void moveInto(Path part, Path to) throws IOException {
    try {
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
