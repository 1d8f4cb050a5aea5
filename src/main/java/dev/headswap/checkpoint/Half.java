package dev.headswap.checkpoint;

/** IEEE 754 binary16, which Java 17 lacks: 1 sign bit, 5 of exponent, 10 of fraction. */
public final class Half {

  private static final float SMALLEST_NORMAL = 0x1p-14f;
  private static final float SMALLEST = 0x1p-24f;
  private static final int INFINITY = 0x7c00;

  private Half() {}

  /** The nearest half to a float, ties to even; beyond the range, infinity. */
  public static short of(float value) {
    int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
    float size = Math.abs(value);
    if (Float.isNaN(size)) {
      return (short) (sign | INFINITY | 0x200);
    }
    if (size < SMALLEST_NORMAL) {
      return (short) (sign | (int) Math.rint(size / SMALLEST));
    }
    int bits = Float.floatToRawIntBits(size);
    int rounded = bits + 0xfff + (bits >>> 13 & 1);
    int half = (rounded >>> 13) - (112 << 10);
    return (short) (sign | Math.min(half, INFINITY));
  }

  /** The same value as a float. */
  public static float toFloat(short half) {
    int exponent = half >>> 10 & 0x1f;
    int fraction = half & 0x3ff;
    float size;
    if (exponent == 0) {
      size = fraction * SMALLEST;
    } else if (exponent == 31) {
      size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      size = Float.intBitsToFloat((exponent + 112) << 23 | fraction << 13);
    }
    return half < 0 ? -size : size;
  }
}
