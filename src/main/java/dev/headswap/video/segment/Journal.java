package dev.headswap.video.segment;

import dev.headswap.video.VideoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A work folder: finished segments and a list of them, each line written only after its segment is
 * safe. The first line says for which target and settings they were made.
 *
 * <p>Several processes may work on one folder at a time, as when a worker that was thought dead
 * comes back: a segment gets its name once, lines are only added, and equal lines say the same.
 */
public final class Journal {

  private static final String VERSION = "headswap segments 2 ";
  private static final String LIST = "journal";
  private static final String JOINED = "joined";
  private static final Pattern SEGMENT = Pattern.compile("segment (\\d{1,6}) (\\d{1,9}) \\.");

  private final Path folder;
  private final String fingerprint;
  private final List<Integer> frames = new ArrayList<>();

  private Journal(Path folder, String fingerprint) {
    this.folder = folder;
    this.fingerprint = fingerprint;
  }

  /**
   * Opens a work folder.
   *
   * @param fingerprint of target and settings
   * @param resume whether to go on with what is there, or to begin anew
   * @throws VideoException if what is there was made for another target or with other settings
   */
  public static Journal open(Path folder, String fingerprint, boolean resume) {
    Journal journal = new Journal(folder, fingerprint);
    try {
      Files.createDirectories(folder);
      if (resume) {
        journal.goOn();
      } else {
        journal.clear();
        journal.begin();
      }
      return journal;
    } catch (IOException e) {
      throw new VideoException(
          VideoException.Kind.OUTPUT,
          folder.toString(),
          "the work folder cannot be used: " + OutputPlace.reason(e),
          e);
    }
  }

  /** Clears nothing away: somebody else may be beginning just now. */
  private void goOn() throws IOException {
    if (!Files.exists(folder.resolve(LIST))) {
      begin();
    }
    load();
  }

  private void load() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(LIST), StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(VERSION + fingerprint)) {
      throw VideoException.output(
          folder.toString(),
          "holds segments of another target or other settings; resume with the same, or without"
              + " --resume to begin anew");
    }
    Map<Integer, Integer> safe = new HashMap<>();
    lines.forEach(line -> note(line, safe));
    while (safe.containsKey(frames.size()) && Files.exists(segment(frames.size()))) {
      frames.add(safe.get(frames.size()));
    }
    append("");
  }

  /** A line that broke off, or begins in the middle of another, says nothing. */
  private static void note(String line, Map<Integer, Integer> safe) {
    Matcher segment = SEGMENT.matcher(line);
    if (segment.matches()) {
      safe.put(Integer.valueOf(segment.group(1)), Integer.valueOf(segment.group(2)));
    }
  }

  /** Two processes may begin at a time: one of them writes the first line. */
  private void begin() throws IOException {
    OwnName list = new OwnName(folder.resolve(LIST));
    Files.writeString(list.part(), VERSION + fingerprint + "\n");
    list.publish();
  }

  private void append(String line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(LIST), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Notes that the next segment is complete. */
  public synchronized void finished(int count) throws IOException {
    append("segment %d %d .".formatted(frames.size(), count));
    frames.add(count);
  }

  /** The file of a segment, from 0. */
  public Path segment(int number) {
    return folder.resolve("segment-%05d".formatted(number));
  }

  /** How many segments are complete. */
  public synchronized int segments() {
    return frames.size();
  }

  /** How many frames are in them. */
  public synchronized long frames() {
    return frames.stream().mapToLong(Integer::longValue).sum();
  }

  /** The work folder. */
  public Path folder() {
    return folder;
  }

  /** Removes everything of ours, and the folder if nothing else is in it. */
  public void delete() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    clear();
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        String name = file.getFileName().toString();
        if (isOurs(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOurs(String name) {
    return name.startsWith(LIST) || name.startsWith("segment-") || name.startsWith(JOINED);
  }

  /** Where the whole is joined before it gets its name; nobody else has this one. */
  public Path joined() {
    return folder.resolve(JOINED + "-" + UUID.randomUUID());
  }

  /** Removes the folder if no process has begun a segment in it. */
  public void deleteUnlessBegun() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.anyMatch(file -> file.getFileName().toString().startsWith("segment-"))) {
        return;
      }
    }
    delete();
  }
}
