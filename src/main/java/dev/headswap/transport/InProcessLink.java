package dev.headswap.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * A link inside one JVM: a short queue between two threads.
 *
 * @param <T> what travels
 */
public final class InProcessLink<T> implements Link<T> {

  private final String name;
  private final int capacity;
  private final Consumer<? super T> discard;
  private final boolean handsOver;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<T> waiting = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  /**
   * @param capacity how many items may wait, at least 1
   * @param discard what becomes of items that nobody will receive; it closes them if they hold
   *     native memory
   */
  public InProcessLink(String name, int capacity, Consumer<? super T> discard) {
    this(name, capacity, discard, false);
  }

  /**
   * A link whose sender waits until each item was received, so that it makes the next one no
   * earlier than it can be used.
   */
  public static <T> InProcessLink<T> handOver(String name, Consumer<? super T> discard) {
    return new InProcessLink<>(name, 1, discard, true);
  }

  private InProcessLink(String name, int capacity, Consumer<? super T> discard, boolean handsOver) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity of at least 1 required but was " + capacity);
    }
    this.name = name;
    this.capacity = capacity;
    this.discard = discard;
    this.handsOver = handsOver;
  }

  @Override
  public Mono<Void> send(Flux<T> items) {
    return items
        .concatMap(item -> Mono.fromRunnable(() -> put(item)), 0)
        .doOnError(this::end)
        .doOnComplete(() -> end(null))
        .then();
  }

  @Override
  public Flux<T> receive() {
    return Flux.<T>generate(this::takeInto).doOnCancel(this::close);
  }

  private void put(T item) {
    lock.lock();
    try {
      while (waiting.size() >= capacity && !closed) {
        changed.awaitUninterruptibly();
      }
      if (!closed) {
        waiting.add(item);
        changed.signalAll();
        while (handsOver && !waiting.isEmpty() && !closed) {
          changed.awaitUninterruptibly();
        }
        return;
      }
    } finally {
      lock.unlock();
    }
    discard.accept(item);
    throw new LinkException(name, false, "closed while items were on the way");
  }

  private void end(@Nullable Throwable reason) {
    lock.lock();
    try {
      ended = true;
      failure = reason;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void takeInto(SynchronousSink<T> sink) {
    T item = take();
    if (item != null) {
      sink.next(item);
    } else if (failure != null) {
      sink.error(failure);
    } else {
      sink.complete();
    }
  }

  private @Nullable T take() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !ended && !closed) {
        changed.awaitUninterruptibly();
      }
      T item = waiting.poll();
      changed.signalAll();
      return item;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      waiting.forEach(discard);
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }
}
