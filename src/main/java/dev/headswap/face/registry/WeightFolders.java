package dev.headswap.face.registry;

import dev.headswap.checkpoint.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Folders in which weight files may lie, at most {@value #DEPTH} levels deep. A file is known by
 * its content, not by its name. Fingerprints are kept for as long as size and time of a file stay.
 */
final class WeightFolders {

  static final int DEPTH = 4;

  private final List<Path> folders;
  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  WeightFolders(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  List<Path> folders() {
    return folders;
  }

  /** The first file with the content an entry asks for. */
  Optional<Path> find(PublicModel model) {
    return folders.stream().flatMap(folder -> find(model, folder).stream()).findFirst();
  }

  /** The first such file under one folder, or the folder itself where it is a file. */
  Optional<Path> find(PublicModel model, Path folder) {
    return files(folder).stream().filter(file -> holds(file, model)).findFirst();
  }

  /** A file of the right name, whatever it holds. */
  Optional<Path> namesake(PublicModel model) {
    return folders.stream()
        .flatMap(folder -> files(folder).stream())
        .filter(file -> file.endsWith(model.file()))
        .findFirst();
  }

  private boolean holds(Path file, PublicModel model) {
    try {
      return Files.size(file) == model.bytes() && fingerprint(file).equals(model.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private String fingerprint(Path file) throws IOException {
    String key = file + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file);
    String known = fingerprints.get(key);
    String found = known == null ? Sha256.of(file) : known;
    fingerprints.put(key, found);
    return found;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
