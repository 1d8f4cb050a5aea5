package dev.headswap.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.headswap.tensor.Constant;
import dev.headswap.tensor.Gradients;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The losses of one pass by name. They belong to the scope of the pass.
 *
 * <p>Use: {@link #add} each, {@link #backward} their weighted sum; then those of the next network.
 */
public final class Terms {

  private final double share;
  private final Map<String, NDArray> values = new LinkedHashMap<>();
  private @Nullable NDArray sum;

  /**
   * @param share that this pass has in its step: 1 over the passes
   */
  public Terms(double share) {
    this.share = share;
  }

  /**
   * Adds a loss to what {@link #backward} will minimise.
   *
   * @param name such as {@code l1}; new in this pass
   * @param weight of the loss; at 0 it is not even computed
   * @param loss one number
   */
  public void add(String name, double weight, Supplier<NDArray> loss) {
    if (weight == 0) {
      return;
    }
    NDArray value = loss.get().reshape(1);
    note(name, value);
    NDArray weighted = Constant.times(value, weight * share);
    sum = sum == null ? weighted : sum.add(weighted);
  }

  /** Writes a number down that nothing minimises. */
  public void note(String name, NDArray value) {
    if (values.put(name, value.stopGradient().reshape(1)) != null) {
      throw new IllegalArgumentException("a new name required but there is a term '" + name + "'");
    }
  }

  /** Adds the gradients of all terms since the last call to the weights behind them. */
  public void backward() {
    if (sum == null) {
      throw new IllegalStateException("at least 1 term of a weight above 0 required");
    }
    Gradients.backward(sum);
    sum = null;
  }

  /** The terms without their weights; waits for the device once. */
  public Map<String, Float> read() {
    Map<String, Float> read = new LinkedHashMap<>();
    if (values.isEmpty()) {
      return read;
    }
    float[] numbers = NDArrays.concat(new NDList(values.values())).toFloatArray();
    int i = 0;
    for (String name : values.keySet()) {
      read.put(name, numbers[i++]);
    }
    return read;
  }
}
