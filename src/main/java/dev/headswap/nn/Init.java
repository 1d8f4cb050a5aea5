package dev.headswap.nn;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How a parameter starts. */
@FunctionalInterface
public interface Init {

  /** All values 0. */
  Init ZEROS = constant(0);

  /** All values 1. */
  Init ONES = constant(1);

  /** Values for a parameter of a shape, drawn from {@code random} alone. */
  float[] values(long[] shape, SplittableRandom random);

  /** The same value everywhere. */
  static Init constant(float value) {
    return (shape, random) -> {
      float[] values = new float[size(shape)];
      Arrays.fill(values, value);
      return values;
    };
  }

  /** Normal with mean 0. */
  static Init normal(double deviation) {
    return (shape, random) -> {
      float[] values = new float[size(shape)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * deviation);
      }
      return values;
    };
  }

  /**
   * Normal with variance {@code 2 / fan-in}, for layers before a ReLU (He et al.,
   * arXiv:1502.01852).
   */
  static Init he() {
    return (shape, random) -> normal(Math.sqrt(2.0 / fanIn(shape))).values(shape, random);
  }

  /** Uniform within {@code 1 / sqrt(fan-in)}, PyTorch's own default. */
  static Init uniform(long fanIn) {
    double bound = 1 / Math.sqrt(fanIn);
    return (shape, random) -> {
      float[] values = new float[size(shape)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
      }
      return values;
    };
  }

  /** Inputs that meet in one output of a weight (out, in, ...). */
  static long fanIn(long[] shape) {
    return Arrays.stream(shape).skip(1).reduce(1, Math::multiplyExact);
  }

  /** How many values a shape holds. */
  static int size(long[] shape) {
    return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }
}
