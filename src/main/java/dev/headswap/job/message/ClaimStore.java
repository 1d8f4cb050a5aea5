package dev.headswap.job.message;

import dev.headswap.transport.CodecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that all workers share, for bytes too large for a message: {@code
 * <folder>/<job>/<sha256>}. What has its name is complete and safe on disk. So are what was fetched
 * for a job, as {@code <sha256>.fetched}. A job's files go away when it ends.
 */
public final class ClaimStore {

  private static final Logger log = LoggerFactory.getLogger(ClaimStore.class);

  private static final String FETCHED = ".fetched";

  private final Path folder;
  private final long above;

  /**
   * A store.
   *
   * @param above payloads of more bytes go here
   */
  public ClaimStore(Path folder, long above) {
    this.folder = folder;
    this.above = above;
  }

  boolean takes(int bytes) {
    return bytes > above;
  }

  /** Puts bytes in; gives their SHA-256. Equal bytes are kept once. */
  byte[] put(String job, byte[] bytes) {
    byte[] name = sha256(bytes);
    Path file = file(job, name);
    try {
      if (Files.exists(file)) {
        return name;
      }
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
      write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /**
   * Takes bytes out; they stay.
   *
   * @throws CodecException if they are not there, or others
   */
  byte[] get(String job, byte[] name, long size) {
    Path file = file(job, name);
    try {
      if (Files.size(file) != size) {
        throw new CodecException(file + ": %d bytes required".formatted(size));
      }
      byte[] bytes = Files.readAllBytes(file);
      if (!MessageDigest.isEqual(sha256(bytes), name)) {
        throw new CodecException(file + ": is damaged");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new CodecException(file + ": is not in the shared store", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** A name for what is on its way here; what bears it goes away with the job. */
  public Path part(String job) throws IOException {
    Path home = Files.createDirectories(folder.resolve(job));
    return home.resolve("." + UUID.randomUUID() + ".part");
  }

  /** Takes in a file that was fetched and is safe on disk. */
  public void keep(String job, Path part, String sha256) throws IOException {
    Path file = fetched(job, sha256);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Where a file that was fetched is, if it is here: without an ending that could mean something.
   */
  public Path fetched(String job, String sha256) {
    return folder.resolve(job).resolve(sha256 + FETCHED);
  }

  private Path file(String job, byte[] name) {
    return folder.resolve(job).resolve(HexFormat.of().formatHex(name));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 required of every JVM", e);
    }
  }

  /** The jobs that have something here. */
  public List<String> jobs() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what a job has had here for so long that nobody will ask for it. */
  public void forgetOlder(String job, Duration age) {
    FileTime limit = FileTime.from(Instant.now().minus(age));
    try (Stream<Path> files = Files.list(folder.resolve(job))) {
      for (Path file : files.toList()) {
        boolean wanted = file.toString().endsWith(FETCHED);
        if (!wanted && Files.getLastModifiedTime(file).compareTo(limit) < 0) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      log.trace("{} is not cleared: {}", job, e.toString());
    }
  }

  /** Removes what a job has here. */
  public void forget(String job) {
    Path jobFolder = folder.resolve(job);
    if (!Files.isDirectory(jobFolder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(jobFolder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      log.debug("{} is not cleared: {}", jobFolder, e.toString());
    }
  }
}
