package dev.headswap.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model bundle: a folder with {@code model.yaml} and one safetensors file for each component.
 * Opening it verifies length and SHA-256 of every file; a bundle that opened can be relied on.
 * Immutable, holds nothing open.
 */
public final class Bundle {

  private final Path folder;
  private final Manifest manifest;
  private final Map<String, WeightsFile> weights = new TreeMap<>();

  private Bundle(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Opens and verifies a bundle.
   *
   * @throws BundleException if there is none, or a file is missing, damaged, or not what the
   *     manifest says
   */
  public static Bundle open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BundleException(folder, "a folder with " + Manifest.FILE, "no folder");
    }
    Bundle bundle = new Bundle(folder, ManifestFile.read(folder.resolve(Manifest.FILE)));
    bundle.manifest.components().forEach(bundle::verify);
    return bundle;
  }

  private void verify(String name, Manifest.Part part) {
    Path file = folder.resolve(part.file());
    if (!folder.equals(file.getParent()) || !part.file().endsWith(".safetensors")) {
      throw new BundleException(
          manifestPath(), "a safetensors file beside the manifest", "'%s'".formatted(part.file()));
    }
    try {
      requireLength(file, part.bytes());
      requireSha256(file, part.sha256());
    } catch (IOException e) {
      throw new BundleException(file, "a readable file", WeightsFile.reason(e), e);
    }
    weights.put(name, WeightsFile.open(file));
  }

  private static void requireLength(Path file, long bytes) throws IOException {
    if (Files.size(file) != bytes) {
      throw new BundleException(file, bytes + " bytes", Files.size(file) + " bytes");
    }
  }

  private static void requireSha256(Path file, String expected) throws IOException {
    String found = Sha256.of(file);
    if (!found.equals(expected)) {
      throw new BundleException(file, "sha256 " + expected, found + ": the file is damaged");
    }
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** Of its components' names and hashes: two bundles with the same one give the same pictures. */
  public String sha256() {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(manifest.components())
        .forEach((name, part) -> lines.append(name).append(' ').append(part.sha256()).append('\n'));
    return Sha256.of(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Refuses a bundle of another architecture.
   *
   * @throws BundleException if it is not of the one named
   */
  public void requireArchitecture(String name) {
    if (!manifest.architecture().equals(name)) {
      throw new BundleException(
          manifestPath(), "architecture " + name, "architecture " + manifest.architecture());
    }
  }

  /** Whether there is a component of this name. */
  public boolean has(String component) {
    return weights.containsKey(component);
  }

  /**
   * The sizes a component was built with.
   *
   * @param type a record whose components are the keys
   * @throws BundleException if there is no such component, or the keys are others
   */
  public <T> T sizes(String component, Class<T> type) {
    return ManifestFile.toRecord(manifestPath(), part(component).sizes(), type);
  }

  /**
   * The weights of a component.
   *
   * @param shapes of the arrays the network has: the file must hold exactly these
   * @throws BundleException if an array is missing, too many, or of another shape
   */
  public WeightsFile weights(String component, Map<String, long[]> shapes) {
    part(component);
    WeightsFile file = weights.get(component);
    if (file == null) {
      throw missing(component);
    }
    file.require(shapes);
    return file;
  }

  /** All components as they are, for another bundle; values are read when asked for. */
  public List<Component> components() {
    List<Component> all = new ArrayList<>();
    weights.forEach(
        (name, file) ->
            all.add(new Component(name, part(name).sizes(), file.shapes(), file::read)));
    return all;
  }

  private Manifest.Part part(String component) {
    Manifest.Part part = manifest.components().get(component);
    if (part == null) {
      throw missing(component);
    }
    return part;
  }

  private BundleException missing(String component) {
    return new BundleException(
        manifestPath(), "a component '%s'".formatted(component), weights.keySet().toString());
  }

  private Path manifestPath() {
    return folder.resolve(Manifest.FILE);
  }
}
