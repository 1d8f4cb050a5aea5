package dev.headswap.train;

import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * The examples of one step after the other.
 *
 * @param <E> one example
 */
public interface Feed<E> extends AutoCloseable {

  /** The examples of the next step; waits until they are there. */
  List<E> next();

  /** Stops what prepares examples. */
  @Override
  void close();

  /**
   * Where feeds come from.
   *
   * @param <E> one example
   */
  @FunctionalInterface
  interface Source<E> {

    /**
     * The same examples for the same step, whenever it is opened.
     *
     * @param step the first
     * @param counts how many examples a step takes
     */
    Feed<E> from(long step, LongToIntFunction counts);
  }
}
