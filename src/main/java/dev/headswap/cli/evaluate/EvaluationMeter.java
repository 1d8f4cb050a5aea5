package dev.headswap.cli.evaluate;

import dev.headswap.cli.Terminal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far an evaluation is: a bar on a terminal, else a line every few seconds. */
final class EvaluationMeter implements AutoCloseable {

  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final int people;
  private final @Nullable ProgressBar bar;
  private final long start = System.nanoTime();
  private long lastLine = start;
  private int done;

  EvaluationMeter(PrintStream out, int people) {
    this.out = out;
    this.people = people;
    this.bar = Terminal.isInteractive() ? bar(people) : null;
  }

  private static ProgressBar bar(int people) {
    return new ProgressBarBuilder()
        .setTaskName("evaluate")
        .setUnit(" people", 1)
        .setInitialMax(people)
        .setStyle(ProgressBarStyle.ASCII)
        .build();
  }

  void personDone() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (System.nanoTime() - lastLine >= LINE_EVERY_NANOS) {
      lastLine = System.nanoTime();
      out.println(line());
    }
  }

  private String line() {
    double seconds = (System.nanoTime() - start) / 1e9;
    long left = Math.round(seconds / Math.max(1, done) * (people - done));
    return String.format(Locale.ROOT, "people=%d/%d eta=%ds", done, people, left);
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
