package dev.headswap.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.tensor.Constant;
import org.jspecify.annotations.Nullable;

/**
 * One named array of a network, float32: a weight that training changes, or a statistic that the
 * forward pass itself keeps.
 *
 * <p>Ownership: the array belongs to the manager it was loaded into, and is replaced there.
 */
public final class Parameter {

  private final long[] shape;
  private final boolean trained;
  private final Init init;
  private @Nullable NDArray array;

  Parameter(long[] shape, boolean trained, Init init) {
    this.shape = shape.clone();
    this.trained = trained;
    this.init = init;
  }

  /** Its dimensions. */
  public long[] shape() {
    return shape.clone();
  }

  /** How many values it holds. */
  public int size() {
    return Init.size(shape);
  }

  /** Whether an optimizer changes it. */
  public boolean isTrained() {
    return trained;
  }

  Init init() {
    return init;
  }

  /**
   * The array itself.
   *
   * @throws IllegalStateException if nothing was loaded yet
   */
  public NDArray array() {
    if (array == null) {
      throw new IllegalStateException("a loaded parameter required: call load or initialise first");
    }
    return array;
  }

  /**
   * Takes new values into a manager, in the engine's own memory, so that views of them outlive
   * them; what was held before is closed.
   */
  void load(NDManager manager, float[] values) {
    if (values.length != size()) {
      throw new IllegalArgumentException(
          "%d values required for %s but were %d"
              .formatted(size(), new Shape(shape), values.length));
    }
    hold(Constant.of(manager, values, new Shape(shape)));
  }

  /** Takes the place of the array held before, in the same manager; that one is closed. */
  public void replace(NDArray next) {
    next.attach(array().getManager());
    hold(next);
  }

  private void hold(NDArray next) {
    if (array != null) {
      array.close();
    }
    array = next;
  }
}
