package dev.headswap.checkpoint;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How numbers are stored; in memory they are float32 either way. */
public enum Precision {
  /** IEEE binary32: exact. */
  FLOAT32("F32", 4),
  /** IEEE binary16: half the size, three decimal digits. */
  FLOAT16("F16", 2);

  private final String dtype;
  private final int bytes;

  Precision(String dtype, int bytes) {
    this.dtype = dtype;
    this.bytes = bytes;
  }

  /** Its name in a safetensors header. */
  public String dtype() {
    return dtype;
  }

  /** Bytes of one number. */
  public int bytes() {
    return bytes;
  }

  /** By its name in a safetensors header, or null. */
  static @Nullable Precision ofDtype(String dtype) {
    for (Precision precision : values()) {
      if (precision.dtype.equals(dtype)) {
        return precision;
      }
    }
    return null;
  }

  void put(ByteBuffer target, float value) {
    if (this == FLOAT32) {
      target.putFloat(value);
    } else {
      target.putShort(Half.of(value));
    }
  }

  float get(ByteBuffer source) {
    return this == FLOAT32 ? source.getFloat() : Half.toFloat(source.getShort());
  }
}
