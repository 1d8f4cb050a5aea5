package dev.headswap.cli.swap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: ask the run to stop, and hold the JVM's exit back until it has put away what
 * is finished. The JVM itself then ends with 130 or 143.
 */
final class Interrupts implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean requested;

  Interrupts(Runnable stop) {
    hook =
        new Thread(
            () -> {
              requested = true;
              System.err.println("headswap: stopping after the frames under way ...");
              stop.run();
              await();
            },
            "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("headswap: the run did not stop in time; its last segment is lost");
      } else {
        System.err.println(
            "headswap: what is finished is kept; the same command with --resume goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the program is on its way out. */
  boolean requested() {
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
