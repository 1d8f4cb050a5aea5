package dev.headswap.dataset.clip;

import dev.headswap.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the clips in a folder, in the order of their names. */
final class ClipSearch {

  private ClipSearch() {}

  /** At least one clip, each with labels. */
  static List<StoredClip> in(Path folder) {
    List<Path> places = folders(folder).stream().flatMap(id -> folders(id).stream()).toList();
    if (places.isEmpty()) {
      throw new DatasetException(
          folder.toString(), "holds no clips; fill it with 'headswap synth' or 'headswap prepare'");
    }
    return places.parallelStream().map(ClipSearch::stored).toList();
  }

  private static StoredClip stored(Path place) {
    StoredClip clip = new StoredClip(place, ClipFile.read(place));
    if (clip.file().frames().isEmpty()) {
      throw new DatasetException(place.toString(), "holds no frames; remove it or make it again");
    }
    if (!Files.isDirectory(place.resolve("labels"))) {
      throw new DatasetException(
          place.toString(),
          "has no labels; make them with 'headswap prepare', training needs a label for each pixel");
    }
    return clip;
  }

  /** Those whose names begin with a dot are unfinished. */
  private static List<Path> folders(Path folder) {
    try (Stream<Path> there = Files.list(folder)) {
      return there
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new DatasetException(folder.toString(), "cannot be read: " + e.getMessage());
    }
  }
}
