package dev.headswap.checkpoint.pth;

import dev.headswap.checkpoint.Half;
import java.nio.ByteBuffer;

/** The number types of torch's storages. */
enum Dtype {
  FLOAT("FloatStorage", 4) {
    @Override
    float get(ByteBuffer data, int at) {
      return data.getFloat(at);
    }
  },
  DOUBLE("DoubleStorage", 8) {
    @Override
    float get(ByteBuffer data, int at) {
      return (float) data.getDouble(at);
    }
  },
  HALF("HalfStorage", 2) {
    @Override
    float get(ByteBuffer data, int at) {
      return Half.toFloat(data.getShort(at));
    }
  },
  BFLOAT16("BFloat16Storage", 2) {
    @Override
    float get(ByteBuffer data, int at) {
      return Float.intBitsToFloat(data.getShort(at) << 16);
    }
  },
  LONG("LongStorage", 8) {
    @Override
    float get(ByteBuffer data, int at) {
      return data.getLong(at);
    }
  },
  INT("IntStorage", 4) {
    @Override
    float get(ByteBuffer data, int at) {
      return data.getInt(at);
    }
  },
  BYTE("ByteStorage", 1) {
    @Override
    float get(ByteBuffer data, int at) {
      return data.get(at) & 0xff;
    }
  };

  private final String storage;
  private final int bytes;

  Dtype(String storage, int bytes) {
    this.storage = storage;
    this.bytes = bytes;
  }

  /** Bytes of one number. */
  int bytes() {
    return bytes;
  }

  /** The number at a byte, as a float. */
  abstract float get(ByteBuffer data, int at);

  /** By the name of its class in {@code torch}. */
  static Dtype ofStorage(String name) {
    for (Dtype dtype : values()) {
      if (dtype.storage.equals(name)) {
        return dtype;
      }
    }
    throw new UnsafePickleException("numbers of type torch." + name);
  }
}
