package dev.headswap.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a job of equal parts is: a bar with speed and time left where stderr is a terminal, else
 * a plain line every few seconds. Any thread may report.
 */
public final class Progress implements AutoCloseable {

  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final String unit;
  private final long total;
  private final @Nullable ProgressBar bar;
  private final long start = System.nanoTime();
  private long lastLine = start;
  private long done;
  private long before;

  /**
   * @param task what is going on, one word
   * @param unit what is counted, in the plural
   */
  public Progress(String task, String unit, long total) {
    this(System.err, task, unit, total, Terminal.isInteractive());
  }

  Progress(PrintStream out, String task, String unit, long total, boolean terminal) {
    this.out = out;
    this.unit = unit;
    this.total = total;
    bar = terminal ? bar(task, unit, total) : null;
  }

  private static ProgressBar bar(String task, String unit, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" " + unit, 1)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .showSpeed()
        .build();
  }

  /** So many were there already. */
  public synchronized void skip(long count) {
    before += count;
    step(count);
  }

  /** So many more are done. */
  public synchronized void step(long count) {
    done += count;
    if (bar != null) {
      bar.stepBy(count);
    } else if (System.nanoTime() - lastLine >= LINE_EVERY_NANOS) {
      lastLine = System.nanoTime();
      out.println(line());
    }
  }

  /** What is done, the speed, and the time left. */
  synchronized String line() {
    double seconds = (System.nanoTime() - start) / 1e9;
    double speed = (done - before) / Math.max(seconds, 1e-3);
    long left = speed == 0 ? 0 : (long) ((total - done) / speed);
    return String.format(
        Locale.ROOT,
        "%s=%d/%d speed=%.1f/s eta=%d:%02d:%02d",
        unit,
        done,
        total,
        speed,
        left / 3600,
        left / 60 % 60,
        left % 60);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    } else {
      out.println(line());
    }
  }
}
