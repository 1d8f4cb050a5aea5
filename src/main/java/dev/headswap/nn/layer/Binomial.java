package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.Constant;
import java.util.Arrays;

/**
 * The binomial filter: weights 1, 2, 1 in both directions. A convolution of each channel by itself,
 * which oneDNN does ten times as fast, there and back, as the engine means or interpolates
 * (docs/benchmarks.md, "A training step"). data: (N, C, H, W).
 */
public final class Binomial {

  private static final float[] TAPS = {0.25f, 0.5f, 0.25f};
  private static final int SIDE = TAPS.length;

  /** What the taps that lie within the picture come to at its border. */
  private static final float WITHIN = TAPS[0] + TAPS[1];

  private Binomial() {}

  /**
   * Softens; beyond the border lie zeros, as for a convolution. After {@link Sampling#doubled} it
   * gives {@link #doubled} away from the border, and it may change places with a convolution
   * between the two.
   */
  public static NDArray softened(NDArray x) {
    int channels = (int) x.getShape().get(1);
    ConvShape each = ConvShape.same(channels, channels, SIDE).withGroups(channels).withoutBias();
    try (NDArray weight =
        Constant.of(x.getManager(), weights(channels), new Shape(each.weight()))) {
      return Conv2d.convolve(x, weight, null, each);
    }
  }

  /** Softens; at the border what lies within the picture counts alone. */
  public static NDArray softenedWithin(NDArray x) {
    try (NDArray soft = softened(x);
        NDArray gain = borderGain(soft)) {
      return soft.mul(gain);
    }
  }

  /** {@link Sampling#smoothlyDoubled}, by filtering each pixel's square of 2x2. */
  public static NDArray doubled(NDArray x) {
    try (NDArray squares = Sampling.doubled(x)) {
      return softenedWithin(squares);
    }
  }

  private static float[] weights(int channels) {
    float[] values = new float[channels * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = TAPS[i / SIDE % SIDE] * TAPS[i % SIDE];
    }
    return values;
  }

  /** 1, and at the border what makes up for the zeros beyond it. */
  private static NDArray borderGain(NDArray x) {
    NDManager manager = x.getManager();
    int height = (int) x.getShape().get(2);
    int width = (int) x.getShape().get(3);
    try (NDArray rows = Constant.of(manager, gains(height), new Shape(1, 1, height, 1));
        NDArray columns = Constant.of(manager, gains(width), new Shape(1, 1, 1, width))) {
      return rows.mul(columns);
    }
  }

  private static float[] gains(int length) {
    float[] gains = new float[length];
    Arrays.fill(gains, 1);
    gains[0] = 1 / WITHIN;
    gains[length - 1] = 1 / WITHIN;
    return gains;
  }
}
