package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/**
 * Concatenation that always passes gradients. DJL's own copies the values of a list of one, and the
 * copy knows nothing of where they come from: a batch of one would not train.
 */
public final class Concat {

  private Concat() {}

  /**
   * Arrays one behind the other along the first axis.
   *
   * @param parts at least one, in the manager the result shall belong to; a single one is the
   *     result itself
   */
  public static NDArray rows(NDList parts) {
    return parts.size() == 1 ? parts.singletonOrThrow() : NDArrays.concat(parts);
  }
}
