package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** A layer with one input and one output. */
public abstract class FeedForward extends Layer {

  /**
   * One pass.
   *
   * @return belongs to the manager of {@code x}, or is {@code x} itself; {@code x} stays open
   */
  public abstract NDArray forward(NDArray x);

  /** Passes through layers in turn; what lies between them is freed at once. */
  public static NDArray through(NDArray x, List<? extends FeedForward> layers) {
    NDArray at = x;
    for (FeedForward layer : layers) {
      NDArray next = layer.forward(at);
      if (at != x && at != next) {
        at.close();
      }
      at = next;
    }
    return at;
  }
}
