package dev.headswap.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes the examples of coming steps on background threads. The order is that of the steps, however
 * the threads run. One consumer; an example that fails fails the {@link #next} that would have
 * given it. Closing ends the threads.
 */
public final class Prefetch<E> implements AutoCloseable {

  private final Examples<E> examples;
  private final int batch;
  private final int ahead;
  private final ExecutorService threads;
  private final ArrayDeque<List<CompletableFuture<E>>> queue = new ArrayDeque<>();
  private long nextStep;
  private long waited;
  private long begun = -1;

  /**
   * Begins at once.
   *
   * @param batch examples of a step
   * @param firstStep the first to be delivered
   * @param threads how many make examples
   * @param ahead how many steps may wait, at least 1
   */
  public Prefetch(Examples<E> examples, int batch, long firstStep, int threads, int ahead) {
    this.examples = examples;
    this.batch = batch;
    this.ahead = Math.max(ahead, 1);
    this.threads = Executors.newFixedThreadPool(threads, Prefetch::daemon);
    nextStep = firstStep;
    fill();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "headswap-data");
    thread.setDaemon(true);
    return thread;
  }

  /** The examples of the next step, in order of their index. */
  public List<E> next() {
    long start = System.nanoTime();
    begun = begun < 0 ? start : begun;
    List<E> made = await(queue.remove());
    waited += System.nanoTime() - start;
    fill();
    return made;
  }

  /** The share of the time since the first {@link #next} that its caller waited here, 0 to 1. */
  public double waitShare() {
    return begun < 0 ? 0 : (double) waited / Math.max(System.nanoTime() - begun, 1);
  }

  private void fill() {
    while (queue.size() < ahead) {
      queue.add(submit(nextStep++));
    }
  }

  private List<CompletableFuture<E>> submit(long step) {
    List<CompletableFuture<E>> parts = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      int index = i;
      parts.add(CompletableFuture.supplyAsync(() -> examples.example(step, index), threads));
    }
    return parts;
  }

  private List<E> await(List<CompletableFuture<E>> parts) {
    try {
      return parts.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
