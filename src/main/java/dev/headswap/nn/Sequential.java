package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/** Layers one after the other, named "0", "1" and so on unless named otherwise. */
public final class Sequential extends FeedForward {

  private final List<FeedForward> layers = new ArrayList<>();

  /** Of these layers. */
  public static Sequential of(FeedForward... layers) {
    Sequential sequential = new Sequential();
    for (FeedForward layer : layers) {
      sequential.then(layer);
    }
    return sequential;
  }

  /** Appends a layer under its position's number. */
  public Sequential then(FeedForward layer) {
    return then(Integer.toString(layers.size()), layer);
  }

  /** Appends a layer under a name. */
  public Sequential then(String name, FeedForward layer) {
    layers.add(part(name, layer));
    return this;
  }

  /** The layers in order. */
  public List<FeedForward> layers() {
    return List.copyOf(layers);
  }

  @Override
  public NDArray forward(NDArray x) {
    return through(x, layers);
  }

  @Override
  protected void foldOwn() {
    Foldable.foldNeighbours(layers);
  }
}
