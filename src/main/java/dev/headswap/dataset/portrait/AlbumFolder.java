package dev.headswap.dataset.portrait;

import dev.headswap.dataset.DatasetException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The folder of a plan's albums: {@code plan.txt} and numbered files of {@value #CHUNK} pictures
 * each. A file appears whole or not at all, so an interrupted drawing goes on where it was.
 */
public final class AlbumFolder {

  static final int CHUNK = 500;

  private static final String PLAN = "plan.txt";

  private final Path folder;
  private final AlbumPlan plan;

  private AlbumFolder(Path folder, AlbumPlan plan) {
    this.folder = folder;
    this.plan = plan;
  }

  /** Whether a folder holds albums. */
  public static boolean isOne(Path folder) {
    return Files.exists(folder.resolve(PLAN));
  }

  /**
   * Opens one that is there.
   *
   * @throws DatasetException if it is none
   */
  public static AlbumFolder open(Path folder) {
    if (!isOne(folder)) {
      throw new DatasetException(
          folder.toString(),
          "no plan.txt; give a folder of albums, or " + AlbumPlan.PREFIX + "...");
    }
    return guarded(
        folder,
        () -> new AlbumFolder(folder, AlbumPlan.parse(Files.readString(folder.resolve(PLAN)))));
  }

  /**
   * Begins one, or goes on with one of the same plan.
   *
   * @throws DatasetException if it holds another plan's, or cannot be written
   */
  public static AlbumFolder begin(Path folder, AlbumPlan plan) {
    if (isOne(folder)) {
      AlbumFolder there = open(folder);
      if (there.plan.equals(plan)) {
        return there;
      }
      throw DatasetException.output(
          folder.toString(), "holds the albums of %s; give another folder".formatted(there.plan));
    }
    return guarded(
        folder,
        () -> {
          Files.createDirectories(folder);
          Files.writeString(folder.resolve(PLAN), plan.toString());
          return new AlbumFolder(folder, plan);
        });
  }

  /** What is drawn here. */
  public AlbumPlan plan() {
    return plan;
  }

  /**
   * All portraits, view by view: first one of everybody, then a second one. Draws those that are
   * not there yet, on all cores.
   *
   * @param progress told how many are there after each file
   */
  public Album<Portrait> portraits(IntConsumer progress) {
    PortraitStudio studio = new PortraitStudio(plan.seed());
    int people = plan.identities();
    IntFunction<byte[]> draw = i -> Packed.portrait(studio.portrait(i % people, i / people));
    return new Album<>(all("portraits", plan.portraits(), draw, progress), Packed::portrait);
  }

  /**
   * All crowds; draws those that are not there yet, on all cores.
   *
   * @param side the longer side of the frames in pixels
   * @param progress told how many are there after each file
   */
  public Album<Crowd> crowds(int side, IntConsumer progress) {
    PortraitStudio studio = new PortraitStudio(plan.seed());
    IntFunction<byte[]> draw = i -> Packed.crowd(studio.crowd(i, side));
    return new Album<>(all("crowds", plan.crowds(), draw, progress), Packed::crowd);
  }

  private List<byte[]> all(String name, int count, IntFunction<byte[]> draw, IntConsumer progress) {
    List<byte[]> items = new ArrayList<>();
    for (int first = 0; first < count; first += CHUNK) {
      String number = String.format(Locale.ROOT, "%s-%06d.album", name, first);
      items.addAll(chunk(folder.resolve(number), first, Math.min(first + CHUNK, count), draw));
      progress.accept(items.size());
    }
    return items;
  }

  private static List<byte[]> chunk(Path file, int first, int end, IntFunction<byte[]> draw) {
    return guarded(
        file,
        () -> {
          if (!Files.exists(file)) {
            write(file, IntStream.range(first, end).parallel().mapToObj(draw).toList());
          }
          return read(file);
        });
  }

  private static void write(Path file, List<byte[]> items) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeInt(items.size());
      for (byte[] item : items) {
        out.writeInt(item.length);
        out.write(item);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<byte[]> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int count = in.readInt();
      List<byte[]> items = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        items.add(in.readNBytes(in.readInt()));
      }
      return items;
    }
  }

  private interface Access<T> {
    T run() throws IOException;
  }

  private static <T> T guarded(Path place, Access<T> access) {
    try {
      return access.run();
    } catch (IOException e) {
      throw DatasetException.output(
          place.toString(), "cannot be read or written: " + e.getMessage());
    }
  }
}
