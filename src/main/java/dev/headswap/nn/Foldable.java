package dev.headswap.nn;

import java.util.List;

/** A layer that can become part of the layer before it. */
public interface Foldable {

  /**
   * Moves this layer's effect into the one before, if that can take it up.
   *
   * @return whether it did; from then on this layer hands its input on unchanged
   */
  boolean foldInto(FeedForward previous);

  /** Folds each layer that can into its predecessor. */
  static void foldNeighbours(List<? extends FeedForward> layers) {
    for (int i = 1; i < layers.size(); i++) {
      if (layers.get(i) instanceof Foldable foldable) {
        foldable.foldInto(layers.get(i - 1));
      }
    }
  }
}
