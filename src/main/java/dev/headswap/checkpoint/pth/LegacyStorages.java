package dev.headswap.checkpoint.pth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form before PyTorch 1.6: five pickles (magic number, version, system, the value, the keys of
 * the storages), then each storage as its length in numbers and the numbers.
 */
final class LegacyStorages implements StorageSource {

  /** The low 64 bits of torch's magic number 0x1950a86a20f9469cfc6c. */
  private static final long MAGIC = 0xa86a20f9469cfc6cL;

  private final Map<String, ByteBuffer> storages = new HashMap<>();
  private final Object root;

  private LegacyStorages(ByteBuffer in) {
    if (!new Unpickler(in).read().equals(MAGIC)) {
      throw new UnsafePickleException("a pickle that torch.save did not write");
    }
    new Unpickler(in).read();
    new Unpickler(in).read();
    Unpickler value = new Unpickler(in);
    root = value.read();
    for (Object key : Unpickler.list(new Unpickler(in).read())) {
      take((String) key, value.storages().get(key), in);
    }
  }

  static LegacyStorages open(Path file) throws IOException {
    return new LegacyStorages(
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
  }

  private void take(String key, @Nullable Storage storage, ByteBuffer in) {
    if (storage == null || in.getLong() != storage.length()) {
      throw new UnsafePickleException("a storage '%s' that no tensor looks at".formatted(key));
    }
    int bytes = Math.toIntExact(storage.length() * storage.dtype().bytes());
    storages.put(key, in.slice(in.position(), bytes).order(ByteOrder.LITTLE_ENDIAN));
    in.position(in.position() + bytes);
  }

  @Override
  public Object root() {
    return root;
  }

  @Override
  public ByteBuffer bytes(Storage storage) {
    ByteBuffer data = storages.get(storage.key());
    if (data == null) {
      throw new UnsafePickleException("no storage '%s'".formatted(storage.key()));
    }
    return StorageSource.exactly(storage, data);
  }
}
