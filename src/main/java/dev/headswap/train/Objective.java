package dev.headswap.train;

import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Component;
import dev.headswap.frame.RgbImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learned: networks, and the losses of a batch. One thread calls.
 *
 * <p>Ownership: holds the native weights of its networks until closed.
 *
 * @param <E> one example, a plain value
 */
public interface Objective<E> extends AutoCloseable {

  /** A word for logs and checkpoints, such as {@code aligner}. */
  String name();

  /** The networks that move, each with the optimiser that moves it; the same at every call. */
  List<Learner> learners();

  /** How many examples a pass at this step takes. */
  int batch(long step);

  /**
   * One pass forward and back, recorded: adds each loss to {@code terms} and calls {@link
   * Terms#backward()}. Must be a function of the weights, the step and the examples alone; draws of
   * the engine's own random numbers are seeded by the step.
   *
   * @param scope for everything made on the way; closed afterwards
   * @param step from 0
   * @param examples as many as {@link #batch} said
   */
  void pass(NDManager scope, long step, List<E> examples, Terms terms);

  /**
   * What the networks make of some examples, as one picture; the averaged weights are in place,
   * nothing is recorded.
   *
   * @return null where there is nothing to look at
   */
  default @Nullable RgbImage preview(NDManager scope, long step, List<E> examples) {
    return null;
  }

  /**
   * The trained networks on their way into a bundle. Values are read at once, with the averaged
   * weights in place.
   */
  default List<Component> components() {
    return List.of();
  }

  /** About how much memory a pass takes, once for each size of batch and picture there will be. */
  default List<MemoryNeed> needs() {
    return List.of();
  }

  /** Frees the networks. */
  @Override
  void close();
}
