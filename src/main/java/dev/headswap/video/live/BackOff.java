package dev.headswap.video.live;

import dev.headswap.video.LiveSettings.Reconnect;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** When to try again, and when to give up. For one thread. */
public final class BackOff {

  private final Reconnect limits;
  private final LongSupplier nanos;
  private final DoubleSupplier chance;
  private int attempts;
  private long since;

  /**
   * A patience.
   *
   * @param nanos the time
   * @param chance 0 to 1
   */
  BackOff(Reconnect limits, LongSupplier nanos, DoubleSupplier chance) {
    this.limits = limits;
    this.nanos = nanos;
    this.chance = chance;
  }

  /** A patience by the clock. */
  public static BackOff of(Reconnect limits) {
    return new BackOff(limits, System::nanoTime, Math::random);
  }

  /** It works again. */
  public void reset() {
    attempts = 0;
  }

  /** Whether the next attempt is one too many. */
  public boolean isOver() {
    return attempts >= limits.attempts() || (attempts > 0 && elapsed() >= limits.seconds());
  }

  /** Counts an attempt and says how many seconds to wait before it. */
  public double next() {
    if (attempts == 0) {
      since = nanos.getAsLong();
    }
    double full = limits.firstWait() * Math.pow(2, Math.min(30, attempts));
    attempts++;
    double wait = Math.min(full, limits.longestWait());
    return wait * (1 - limits.jitter() * chance.getAsDouble());
  }

  /** Attempts since it last worked. */
  public int attempts() {
    return attempts;
  }

  /** Seconds since the first of them. */
  public double elapsed() {
    return attempts == 0 ? 0 : (nanos.getAsLong() - since) / 1e9;
  }
}
