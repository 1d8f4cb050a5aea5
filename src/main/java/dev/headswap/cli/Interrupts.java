package dev.headswap.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: ask the run to stop, and hold the JVM's exit back until it has put away what
 * is finished. The JVM itself then ends with 130 or 143.
 */
public final class Interrupts implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private final String kept;
  private final String lost;
  private volatile boolean requested;

  /**
   * @param stop asks the run to stop
   * @param stopping what to say then
   * @param kept what to say once it has stopped
   * @param lost what to say if it does not stop in time
   */
  public Interrupts(Runnable stop, String stopping, String kept, String lost) {
    this.kept = kept;
    this.lost = lost;
    hook =
        new Thread(
            () -> {
              requested = true;
              say(stopping);
              stop.run();
              await();
            },
            "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      say(finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? kept : lost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String line) {
    System.err.println("headswap: " + line);
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
