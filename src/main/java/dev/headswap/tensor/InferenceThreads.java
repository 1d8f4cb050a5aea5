package dev.headswap.tensor;

import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads on which networks run without recording gradients.
 *
 * <p>libtorch's gradient mode belongs to the thread and is <em>on</em> in every new one: a forward
 * pass there records a graph that keeps its tensors alive. All inference runs on threads made here,
 * or inside {@link #withoutGradients}.
 */
public final class InferenceThreads implements ThreadFactory {

  private final String name;
  private final AtomicInteger count = new AtomicInteger();

  private InferenceThreads(String name) {
    this.name = name;
  }

  /** A factory of daemon threads called {@code name-1}, {@code name-2} and so on. */
  public static InferenceThreads named(String name) {
    return new InferenceThreads(name);
  }

  @Override
  public Thread newThread(Runnable task) {
    Runnable quiet =
        () -> {
          Torch.start();
          JniUtils.setGradMode(false);
          task.run();
        };
    Thread thread = new Thread(quiet, name + "-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Runs on this thread with gradients off, then puts their mode back. */
  public static <T> T withoutGradients(Supplier<T> work) {
    Torch.start();
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }
}
