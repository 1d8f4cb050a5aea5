package dev.headswap.video.segment;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file that is written under a name nobody else has and then gets its real one, if that is still
 * free: of two writers of the same thing the first wins whole, the other's is thrown away.
 */
final class OwnName {

  private final Path file;
  private final Path part;

  OwnName(Path file) {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /** Where to write. */
  Path part() {
    return part;
  }

  /** Gives it its name, durably; or throws it away where the name is taken. */
  void publish() throws IOException {
    OutputPlace.sync(part);
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      discard();
      return;
    } catch (UnsupportedOperationException | FileSystemException e) {
      moveUnlessThere(e);
      return;
    }
    discard();
  }

  /** For file systems without links: nearly as good. */
  private void moveUnlessThere(Exception noLink) throws IOException {
    if (!Files.exists(part)) {
      throw new IOException(part.getFileName() + " is gone", noLink);
    }
    if (Files.exists(file)) {
      discard();
    } else {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  void discard() throws IOException {
    Files.deleteIfExists(part);
  }
}
