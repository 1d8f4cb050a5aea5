package dev.headswap.dataset;

/**
 * A stream of examples without a state: the same step and index give the same example, on every
 * machine and in whatever order they are asked for. Safe for several threads at once.
 */
public interface Examples<E> {

  /**
   * One example.
   *
   * @param step the batch it belongs to, from 0
   * @param index its place in the batch, from 0
   */
  E example(long step, int index);
}
