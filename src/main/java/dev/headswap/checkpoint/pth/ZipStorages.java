package dev.headswap.checkpoint.pth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip form: {@code NAME/data.pkl} and one entry {@code NAME/data/KEY} for each storage. */
final class ZipStorages implements StorageSource {

  private final Map<String, byte[]> entries = new HashMap<>();
  private final Object root;

  private ZipStorages(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        entries.put(entry.getName().substring(entry.getName().indexOf('/') + 1), read(zip, entry));
      }
    }
    String order = new String(entry("byteorder", "little"), StandardCharsets.US_ASCII);
    if (!order.equals("little")) {
      throw new UnsafePickleException("byte order " + order);
    }
    root = new Unpickler(littleEndian(entry("data.pkl", ""))).read();
  }

  /** torch.save stores without compression, so no entry can be larger than the file. */
  private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.getMethod() != ZipEntry.STORED) {
      throw new UnsafePickleException("a compressed archive");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  static ZipStorages open(Path file) throws IOException {
    return new ZipStorages(file);
  }

  static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }

  private byte[] entry(String name, String otherwise) {
    return entries.getOrDefault(name, otherwise.getBytes(StandardCharsets.US_ASCII));
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public Object root() {
    return root;
  }

  @Override
  public ByteBuffer bytes(Storage storage) {
    return StorageSource.exactly(storage, littleEndian(entry("data/" + storage.key(), "")));
  }
}
