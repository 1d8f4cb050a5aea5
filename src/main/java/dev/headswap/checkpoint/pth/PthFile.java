package dev.headswap.checkpoint.pth;

import dev.headswap.checkpoint.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A state dict saved by PyTorch, in the zip form (since 1.6) or the older one. The dict may lie at
 * the top or under one of the usual keys; the prefix {@code module.} is taken off its names. Holds
 * the file's bytes in memory until it is let go.
 */
public final class PthFile {

  private static final List<String> NESTS =
      List.of("state_dict", "net_state_dict", "model_state_dict", "model");

  private final Path file;
  private final StorageSource storages;
  private final Map<String, TensorView> tensors = new TreeMap<>();

  private PthFile(Path file, StorageSource storages) {
    this.file = file;
    this.storages = storages;
  }

  /**
   * Reads the names and shapes.
   *
   * @throws BundleException if it is no state dict, or its pickle asks for anything but tensors
   */
  public static PthFile open(Path file) {
    try {
      StorageSource source =
          ZipStorages.isZip(file) ? ZipStorages.open(file) : LegacyStorages.open(file);
      PthFile pth = new PthFile(file, source);
      pth.collect(source.root());
      return pth;
    } catch (UnsafePickleException e) {
      throw refused(file, "" + e.getMessage(), e);
    } catch (IOException e) {
      throw refused(file, Files.exists(file) ? "" + e.getMessage() : "no such file", e);
    } catch (RuntimeException e) {
      throw refused(file, "bytes that are none", e);
    }
  }

  private static BundleException refused(Path file, String found, Exception cause) {
    return new BundleException(file, "a PyTorch state dict of tensors alone", found, cause);
  }

  private void collect(Object root) {
    if (!(root instanceof Map)) {
      throw new UnsafePickleException("something other than a dictionary");
    }
    Map<String, Object> dict = Unpickler.map(root);
    for (String nest : NESTS) {
      if (dict.get(nest) instanceof Map) {
        dict = Unpickler.map(dict.get(nest));
      }
    }
    dict.forEach(this::collect);
    if (tensors.isEmpty()) {
      throw new UnsafePickleException("no tensors");
    }
  }

  private void collect(String name, Object value) {
    if (value instanceof TensorView tensor) {
      tensors.put(name.startsWith("module.") ? name.substring(7) : name, tensor);
    }
  }

  /** The names of all tensors. */
  public Set<String> names() {
    return new TreeSet<>(tensors.keySet());
  }

  /** The shape of a tensor. */
  public long[] shape(String name) {
    return tensor(name).shape().clone();
  }

  /** The values of a tensor, row-major, as float32 whatever it was saved as. */
  public float[] read(String name) {
    TensorView tensor = tensor(name);
    return tensor.values(storages.bytes(tensor.storage()));
  }

  private TensorView tensor(String name) {
    TensorView tensor = tensors.get(name);
    if (tensor == null) {
      throw new BundleException(file, "a tensor '%s'".formatted(name), "none of that name");
    }
    return tensor;
  }
}
