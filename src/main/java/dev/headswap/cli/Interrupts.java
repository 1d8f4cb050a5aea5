package dev.headswap.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: ask the run to stop, and hold the JVM's exit back until it has put away what
 * is finished. The JVM itself then ends with 130 or 143.
 */
public final class Interrupts implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private final String kept;
  private final String lost;
  private final Duration patience;
  private volatile boolean requested;

  /**
   * @param stop asks the run to stop
   * @param stopping what to say then
   * @param kept what to say once it has stopped
   * @param lost what to say if it does not stop in time
   */
  public Interrupts(Runnable stop, String stopping, String kept, String lost) {
    this(stop, stopping, kept, lost, PATIENCE);
  }

  /**
   * The same with a deadline of its own.
   *
   * @param patience how long the exit is held back
   */
  public Interrupts(Runnable stop, String stopping, String kept, String lost, Duration patience) {
    this.kept = kept;
    this.lost = lost;
    this.patience = patience;
    hook =
        new Thread(
            () -> {
              requested = true;
              Logging.say(stopping);
              stop.run();
              await();
            },
            "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      Logging.say(finished.await(patience.toMillis(), TimeUnit.MILLISECONDS) ? kept : lost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the program is on its way out. */
  public boolean requested() {
    return requested;
  }

  /** Everything is put away: the JVM may go. */
  @Override
  public void close() {
    finished.countDown();
    if (!requested) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
