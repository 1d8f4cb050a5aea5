package dev.headswap.transport.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** Records between the polling thread and the receiver, counted in bytes. */
final class Buffer {

  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private final long high;
  private final Runnable drained;
  private long bytes;
  private boolean full;
  private boolean ended;
  private @Nullable RuntimeException failure;

  /**
   * A buffer.
   *
   * @param high from how many bytes on it is full; it stays so until it holds half as many
   * @param drained is run by the receiver's thread when it is no longer full
   */
  Buffer(long high, Runnable drained) {
    this.high = high;
    this.drained = drained;
  }

  synchronized void add(Delivery delivery) {
    waiting.add(delivery);
    bytes += delivery.bytes();
    full |= bytes >= high;
    notifyAll();
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized boolean isFull() {
    return full;
  }

  synchronized void removeIf(Predicate<Delivery> condition) {
    waiting.removeIf(condition);
    bytes = waiting.stream().mapToLong(Delivery::bytes).sum();
    full &= bytes > high / 2;
  }

  /** The first reason counts. */
  synchronized void end(@Nullable RuntimeException reason) {
    failure = ended ? failure : reason;
    ended = true;
    waiting.clear();
    notifyAll();
  }

  /** What comes in, until the end; it makes the subscriber's thread wait. */
  Flux<Delivery> flow() {
    return Flux.generate(this::takeInto);
  }

  private void takeInto(SynchronousSink<Delivery> sink) {
    try {
      Delivery next = take();
      if (next == null) {
        sink.complete();
      } else {
        next.receive();
        sink.next(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      sink.complete();
    }
  }

  /** Waits for the next; null at the end. */
  private @Nullable Delivery take() throws InterruptedException {
    boolean nowDrained = false;
    Delivery next;
    synchronized (this) {
      while (waiting.isEmpty() && !ended) {
        wait();
      }
      if (failure != null) {
        throw failure;
      }
      next = waiting.poll();
      if (next != null) {
        bytes -= next.bytes();
        nowDrained = full && bytes <= high / 2;
        full &= !nowDrained;
      }
    }
    if (nowDrained) {
      drained.run();
    }
    return next;
  }
}
