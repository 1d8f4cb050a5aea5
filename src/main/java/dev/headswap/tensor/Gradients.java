package dev.headswap.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Gradients, straight from the engine. DJL's own collector is one for the whole process and never
 * zeroes; here a thread records for itself, and who wants zeros says so.
 *
 * <p>Gradients add up in each array that requires them until {@link #zero} is called for it.
 */
public final class Gradients {

  private Gradients() {}

  /** Runs on this thread with what it computes recorded, then puts the thread's mode back. */
  public static <T> T recorded(Supplier<T> work) {
    Torch.start();
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(true);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  /**
   * Adds the gradients of a loss to every array it was computed from that requires them. What was
   * recorded for it is given up.
   *
   * @param loss one number
   */
  public static void backward(NDArray loss) {
    try (NDArray one = loss.onesLike()) {
      JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
    }
  }

  /**
   * What an array has collected: the engine's own memory, in a manager; zeros where nothing was.
   */
  public static NDArray of(NDArray array, NDManager manager) {
    NDArray gradient = array.getGradient();
    gradient.attach(manager);
    return gradient;
  }

  /** Sets what an array has collected to zero. */
  public static void zero(NDArray array) {
    JniUtils.zeroGrad((PtNDArray) array);
  }
}
