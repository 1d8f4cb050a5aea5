package dev.headswap.train;

import dev.headswap.dataset.Examples;
import dev.headswap.dataset.Prefetch;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Examples made ahead on background threads; where a step takes more or fewer than the one before,
 * making begins anew.
 *
 * @param <E> one example
 */
public final class ExampleFeed<E> implements Feed<E> {

  private final Examples<E> examples;
  private final LongToIntFunction counts;
  private final int threads;
  private final int ahead;
  private long step;
  private int count;
  private @Nullable Prefetch<E> current;

  /**
   * Begins with the first {@link #next}.
   *
   * @param step the first
   * @param counts how many examples a step takes
   * @param threads that make examples
   * @param ahead how many steps may wait
   */
  public ExampleFeed(
      Examples<E> examples, long step, LongToIntFunction counts, int threads, int ahead) {
    this.examples = examples;
    this.step = step;
    this.counts = counts;
    this.threads = threads;
    this.ahead = ahead;
  }

  @Override
  public List<E> next() {
    return prefetch(counts.applyAsInt(step++)).next();
  }

  private Prefetch<E> prefetch(int needed) {
    Prefetch<E> open = current;
    if (open == null || count != needed) {
      close();
      open = new Prefetch<>(examples, needed, step - 1, threads, ahead);
      current = open;
      count = needed;
    }
    return open;
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
    }
  }
}
