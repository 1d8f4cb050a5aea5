package dev.headswap.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders and files that appear whole or not at all. */
final class AtomicFolder {

  private AtomicFolder() {}

  /** Fills something at a place. */
  interface Filling {
    void fill(Path draft) throws IOException;
  }

  /** Writes a new folder: into a draft beside it, which is renamed or deleted. */
  static void write(Path folder, Filling filling) throws IOException {
    Path draft = folder.resolveSibling("." + folder.getFileName() + ".draft");
    delete(draft);
    Files.createDirectories(draft);
    try {
      filling.fill(draft);
      delete(folder);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(draft);
    }
  }

  /** Replaces a file in one move. */
  static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
