package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** Changes of resolution: (N, C, H, W) in, (N, C, H', W') out, all differentiable. */
public final class Sampling {

  private static final int NEAREST = 0;
  private static final int BILINEAR = 1;

  private Sampling() {}

  /** Each pixel becomes a square of 2x2. */
  public static NDArray doubled(NDArray x) {
    Shape shape = x.getShape();
    long[] size = {shape.get(2) * 2, shape.get(3) * 2};
    return x.getNDArrayInternal().interpolation(size, NEAREST, false);
  }

  /** Bilinear between pixel centres: each pixel's quarters lean on its neighbours by a quarter. */
  public static NDArray smoothlyDoubled(NDArray x) {
    Shape shape = x.getShape();
    return resized(x, shape.get(2) * 2, shape.get(3) * 2);
  }

  /** Each square of 2x2 becomes its mean; an odd last row or column is left out. */
  public static NDArray halved(NDArray x) {
    return averagePool(x, 2);
  }

  /** Means of squares of a size, side by side. */
  public static NDArray averagePool(NDArray x, int size) {
    Shape square = new Shape(size, size);
    return x.getNDArrayInternal().avgPool(square, square, new Shape(0, 0), false, true);
  }

  /** The largest of each window; the border does not count. */
  public static NDArray maxPool(NDArray x, int size, int stride, int pad) {
    return x.getNDArrayInternal()
        .maxPool(new Shape(size, size), new Shape(stride, stride), new Shape(pad, pad), false);
  }

  /** The mean over all pixels: (N, C). */
  public static NDArray globalMean(NDArray x) {
    return x.getNDArrayInternal().globalAvgPool();
  }

  /**
   * Bilinear between pixel centres; where it shrinks, over all the pixels that fall into one
   * (antialiased).
   */
  public static NDArray resized(NDArray x, long height, long width) {
    return x.getNDArrayInternal().interpolation(new long[] {height, width}, BILINEAR, false);
  }

  /** The part inside a box, which lies within the picture. */
  public static NDArray cropped(NDArray x, long left, long top, long width, long height) {
    return x.get(new NDIndex(":, :, {}:{}, {}:{}", top, top + height, left, left + width));
  }
}
