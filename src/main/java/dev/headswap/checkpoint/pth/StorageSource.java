package dev.headswap.checkpoint.pth;

import java.nio.ByteBuffer;

/** Where a file keeps its pickle and the numbers its tensors look at. */
interface StorageSource {

  /** What was pickled. */
  Object root();

  /** The bytes of a storage, little-endian. */
  ByteBuffer bytes(Storage storage);

  /** Cuts a storage out of the file, if it is all there. */
  static ByteBuffer exactly(Storage storage, ByteBuffer data) {
    long wanted = Math.multiplyExact(storage.length(), storage.dtype().bytes());
    if (data.remaining() < wanted) {
      throw new UnsafePickleException("a storage that is cut short");
    }
    return data;
  }
}
