package dev.headswap.telemetry;

import java.util.concurrent.atomic.AtomicLong;

/** A number that goes up and down, such as the bytes in a queue. Any thread may move it. */
public final class Level {

  private final AtomicLong value = new AtomicLong();

  Level() {}

  /** Moves it by so much; negative goes down. */
  public void add(long delta) {
    value.addAndGet(delta);
  }

  /** Puts it at a value. */
  public void set(long newValue) {
    value.set(newValue);
  }

  /** Where it stands. */
  public long get() {
    return value.get();
  }
}
