package dev.headswap.transport.kafka.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;

/**
 * A broker's folder: {@code log/} with Kafka's own files, {@code kafka-version} with the version
 * that last wrote them, and {@code lock}, held for as long as a broker runs on it.
 */
final class BrokerFolder implements AutoCloseable {

  private static final String VERSION_FILE = "kafka-version";

  private final Path folder;
  private final FileChannel lock;

  private BrokerFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens a folder or makes it.
   *
   * @throws BrokerException if it cannot be written, is in use, holds something else, or was last
   *     written by a newer Kafka
   */
  static BrokerFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      expectOursOrEmpty(folder);
      FileChannel lock = lock(folder);
      try {
        expectVersion(folder);
      } catch (BrokerException | IOException e) {
        lock.close();
        throw e;
      }
      return new BrokerFolder(folder, lock);
    } catch (IOException e) {
      throw unusable(folder, reason(e));
    }
  }

  private static void expectOursOrEmpty(Path folder) throws IOException {
    if (Files.exists(folder.resolve(VERSION_FILE))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.anyMatch(file -> !file.endsWith("lock"))) {
        throw unusable(folder, "it is neither empty nor was it made by `headswap broker`");
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw unusable(folder, "another broker runs on it");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Kafka reads what an older one wrote, not what a newer one did. */
  private static void expectVersion(Path folder) throws IOException {
    Path file = folder.resolve(VERSION_FILE);
    String here = AppInfoParser.getVersion();
    if (Files.exists(file)) {
      String written = Files.readString(file).strip();
      if (!KafkaVersion.parse(here).reads(KafkaVersion.parse(written))) {
        throw unusable(folder, "Kafka %s wrote it, and this is Kafka %s".formatted(written, here));
      }
    }
    Files.writeString(file, here + "\n");
  }

  private static BrokerException unusable(Path folder, String why) {
    return new BrokerException(
        BrokerException.Kind.FOLDER,
        "cannot keep a broker's data in %s: %s; name another folder with --data"
            .formatted(folder, why));
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to write there";
    }
    return e instanceof FileAlreadyExistsException ? "it is a file" : e.toString();
  }

  /** Where Kafka keeps its own files. */
  Path logs() {
    return folder.resolve("log");
  }

  /** Where the properties are written, for Kafka's tools and for people. */
  Path properties() {
    return folder.resolve("broker.properties");
  }

  /** Whether Kafka has prepared it. */
  boolean formatted() {
    return Files.exists(logs().resolve("meta.properties"));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw unusable(folder, reason(e));
    }
  }
}
