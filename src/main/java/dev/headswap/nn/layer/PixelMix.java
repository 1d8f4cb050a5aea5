package dev.headswap.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A 1x1 convolution as the product of two matrices, for channels that fill whole pages of memory:
 * there oneDNN, planning a convolution of channels side by side on several threads, divides by
 * zero, and the process ends (docs/decisions.md).
 */
final class PixelMix {

  private PixelMix() {}

  /**
   * Mixes the channels of each pixel. Without a copy where they lie side by side.
   *
   * @param x (N, in, H, W)
   * @param weight (out, in, 1, 1)
   * @param bias (out), or null
   * @return (N, out, H, W), channels side by side; the caller closes it
   */
  static NDArray of(NDArray x, NDArray weight, @Nullable NDArray bias) {
    Shape s = x.getShape();
    long out = weight.getShape().get(0);
    try (NDArray pixels = x.transpose(0, 2, 3, 1);
        NDArray rows = pixels.reshape(-1, s.get(1));
        NDArray matrix = weight.reshape(out, s.get(1));
        NDArray columns = matrix.transpose();
        NDArray mixed = rows.matMul(columns);
        NDArray shifted = bias == null ? mixed : mixed.add(bias);
        NDArray picture = shifted.reshape(s.get(0), s.get(2), s.get(3), out)) {
      return picture.transpose(0, 3, 1, 2);
    }
  }
}
