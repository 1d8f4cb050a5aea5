package dev.headswap.cli.swap;

import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.RunListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is: a bar with frames, speed and time left where stderr is a terminal, else a plain
 * line every few seconds.
 */
public final class ProgressMeter implements RunListener, AutoCloseable {

  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final @Nullable ProgressBar bar;
  private final long total;
  private final long start = System.nanoTime();
  private long lastLine = start;
  private long done;
  private long printed = -1;
  private long resumed;

  /**
   * @param total how many frames there will be, 0 if unknown
   * @param terminal whether {@code out} is one
   */
  public ProgressMeter(PrintStream out, long total, boolean terminal) {
    this.out = out;
    this.total = total;
    this.bar = terminal ? bar(total) : null;
  }

  private static ProgressBar bar(long total) {
    return new ProgressBarBuilder()
        .setTaskName("swap")
        .setUnit(" frames", 1)
        .setInitialMax(total == 0 ? -1 : total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .showSpeed()
        .build();
  }

  @Override
  public void frameDone(FrameJob job) {
    done++;
    if (job.outcome().kind() == Outcome.Kind.RESUMED) {
      resumed++;
    }
    if (bar != null) {
      bar.step();
    }
    printNowAndThen();
  }

  /** So many frames are done; for whoever hears of them from elsewhere. */
  public void reach(long frames) {
    if (bar != null) {
      bar.stepTo(frames);
    }
    done = Math.max(done, frames);
    printNowAndThen();
  }

  private void printNowAndThen() {
    if (bar == null && System.nanoTime() - lastLine >= LINE_EVERY_NANOS) {
      print();
    }
  }

  private void print() {
    lastLine = System.nanoTime();
    printed = done;
    out.println(line());
  }

  /** Frames, frames a second, and the time left, in ffmpeg's words. */
  String line() {
    double seconds = (System.nanoTime() - start) / 1e9;
    double fps = (done - resumed) / Math.max(seconds, 1e-3);
    return String.format(
        Locale.ROOT, "frame=%d/%s fps=%.2f eta=%s", done, total == 0 ? "?" : total, fps, eta(fps));
  }

  /** Unknown where the length is, or where there is more than was announced. */
  private String eta(double fps) {
    boolean known = total > 0 && total >= done && fps > 0;
    return known ? clock((long) ((total - done) / fps)) : "?";
  }

  private static String clock(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    } else if (printed != done) {
      print();
    }
  }
}
