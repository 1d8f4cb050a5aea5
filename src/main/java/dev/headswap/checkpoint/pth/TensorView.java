package dev.headswap.checkpoint.pth;

import java.nio.ByteBuffer;

/**
 * A tensor as a view of a storage.
 *
 * @param offset of its first number, in numbers
 * @param stride numbers from one index to the next, for each dimension
 */
record TensorView(Storage storage, long offset, long[] shape, long[] stride) {

  TensorView {
    long last = offset;
    long size = 1;
    for (int i = 0; i < shape.length; i++) {
      size = Math.multiplyExact(size, shape[i]);
      last = Math.addExact(last, Math.multiplyExact(Math.max(shape[i] - 1, 0), stride[i]));
    }
    if (offset < 0 || size > 0 && last >= storage.length()) {
      throw new UnsafePickleException("a tensor beyond the end of its storage");
    }
    if (size > Integer.MAX_VALUE) {
      throw new UnsafePickleException("a tensor of %d numbers".formatted(size));
    }
  }

  /** The numbers, row-major, out of the storage's bytes (little-endian). */
  float[] values(ByteBuffer data) {
    int size = 1;
    for (long dimension : shape) {
      size *= (int) dimension;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      long at = offset;
      int rest = i;
      for (int d = shape.length - 1; d >= 0; d--) {
        at += rest % shape[d] * stride[d];
        rest /= (int) shape[d];
      }
      values[i] = storage.dtype().get(data, Math.toIntExact(at * storage.dtype().bytes()));
    }
    return values;
  }
}
