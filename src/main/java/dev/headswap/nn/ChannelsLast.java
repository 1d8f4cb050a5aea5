package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * The memory layout in which convolutions run fastest on a CPU: still (N, C, H, W) to the reader,
 * but the channels of a pixel lie side by side. Most layers keep the layout of their input, so it
 * is enough to bring in the first tensor and the weights.
 */
public final class ChannelsLast {

  private ChannelsLast() {}

  /** A copy with the same values in this layout, in the same manager. */
  public static NDArray of(NDArray x) {
    Shape s = x.getShape();
    try (NDArray viewed = x.transpose(0, 2, 3, 1);
        NDArray flat = viewed.reshape(s.size());
        NDArray pixels = flat.reshape(s.get(0), s.get(2), s.get(3), s.get(1))) {
      return pixels.transpose(0, 3, 1, 2);
    }
  }
}
