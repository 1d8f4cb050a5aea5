package dev.headswap.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a bundle so that its folder appears whole or not at all. */
public final class BundleWriter {

  private final Precision precision;

  /**
   * @param precision of the numbers in the files
   */
  public BundleWriter(Precision precision) {
    this.precision = precision;
  }

  /**
   * Writes a new bundle: into a folder beside the target, to the disk, then renamed.
   *
   * @param folder must not exist yet
   * @param manifest whose components are replaced by those given
   * @throws IOException if it cannot be written; nothing is left behind then
   */
  public void write(Path folder, Manifest manifest, List<Component> components) throws IOException {
    Path target = folder.toAbsolutePath();
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Path parent = Objects.requireNonNull(target.getParent(), "a folder other than / required");
    Files.createDirectories(parent);
    Path draft = parent.resolve(".%s.%s".formatted(target.getFileName(), UUID.randomUUID()));
    Files.createDirectory(draft);
    try {
      fill(draft, manifest, components);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(parent);
    } finally {
      deleteIfThere(draft);
    }
  }

  private void fill(Path draft, Manifest manifest, List<Component> components) throws IOException {
    Map<String, Manifest.Part> parts = new TreeMap<>();
    for (Component component : components) {
      parts.put(component.name(), writePart(draft, component));
    }
    Path file = draft.resolve(Manifest.FILE);
    ManifestFile.write(file, manifest.withComponents(parts));
    force(file);
    forceFolder(draft);
  }

  private Manifest.Part writePart(Path draft, Component component) throws IOException {
    Path file = draft.resolve(component.name() + ".safetensors");
    Safetensors.write(file, component.shapes(), component.values(), precision);
    return new Manifest.Part(
        file.getFileName().toString(),
        Files.size(file),
        Sha256.of(file),
        precision,
        ManifestFile.toNode(component.sizes()));
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      channel.force(true);
    }
  }

  /** A new name is safe once its folder is on the disk; Windows cannot be told to put it there. */
  private static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      force(folder);
    }
  }

  private static void deleteIfThere(Path draft) throws IOException {
    if (!Files.exists(draft)) {
      return;
    }
    try (Stream<Path> files = Files.walk(draft)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
