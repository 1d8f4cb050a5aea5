package dev.headswap.dataset.clip;

import dev.headswap.dataset.DatasetException;
import dev.headswap.image.LabelPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills a corpus folder, clip by clip, from any number of threads. A clip appears whole or not at
 * all, so an interrupted run goes on where it was.
 */
public final class DatasetWriter {

  private final Path folder;
  private final PictureFormat format;

  private DatasetWriter(Path folder, PictureFormat format) {
    this.folder = folder;
    this.format = format;
  }

  /**
   * Begins a folder, or goes on with one of the same header.
   *
   * @throws DatasetException if it holds anything else, or cannot be written
   */
  public static DatasetWriter open(Path folder, DatasetHeader header, PictureFormat format) {
    if (DatasetHeader.exists(folder)) {
      expectSame(folder, header);
    } else {
      begin(folder, header);
    }
    return new DatasetWriter(folder, format);
  }

  private static void expectSame(Path folder, DatasetHeader header) {
    DatasetHeader there = DatasetHeader.read(folder);
    if (!there.equals(header)) {
      throw DatasetException.output(
          folder.toString(),
          "holds another dataset (%s); give another folder or remove it".formatted(there.origin()));
    }
  }

  private static void begin(Path folder, DatasetHeader header) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw DatasetException.output(
              folder.toString(), "is not empty and no dataset; give another folder");
        }
      }
      header.write(folder);
    } catch (IOException e) {
      throw DatasetException.output(folder.toString(), "cannot be written: " + e.getMessage());
    }
  }

  /** Whether a clip is there already. */
  public boolean has(String identity, String name) {
    return Files.isDirectory(folder.resolve(identity).resolve(name));
  }

  /**
   * Stores a clip; one that is there already stays.
   *
   * @throws DatasetException if it cannot be written
   */
  public void write(ClipHead clip, List<ClipFrame> frames) {
    if (has(clip.identity(), clip.name())) {
      return;
    }
    Path to = folder.resolve(clip.identity()).resolve(clip.name());
    Path part = to.resolveSibling("." + clip.name() + ".part");
    try {
      store(
          part, new ClipFile(clip, format, frames.stream().map(ClipFrame::facts).toList()), frames);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw DatasetException.output(to.toString(), "cannot be written: " + e.getMessage());
    }
  }

  private static void store(Path part, ClipFile file, List<ClipFrame> frames) throws IOException {
    Files.createDirectories(part.resolve("frames"));
    Files.createDirectories(part.resolve("labels"));
    for (int i = 0; i < frames.size(); i++) {
      ClipFrame frame = frames.get(i);
      Files.write(file.pictureFile(part, i), file.picture().encode(frame.pixels()));
      Files.write(ClipFile.labelFile(part, i), LabelPictures.encode(frame.labels()));
    }
    file.write(part);
  }
}
