package dev.headswap.cli.train;

import dev.headswap.train.StepReport;
import dev.headswap.train.TrainListener;
import dev.headswap.train.run.StepLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/** How a training goes, one line every few seconds. */
final class TrainProgress implements TrainListener {

  private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintWriter out;
  private long last = System.nanoTime() - EVERY_NANOS;

  TrainProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void stepped(StepReport report) {
    boolean due = System.nanoTime() - last >= EVERY_NANOS;
    if (due || report.step() + 1 == report.steps()) {
      last = System.nanoTime();
      out.println(StepLine.of(report));
      out.flush();
    }
  }

  @Override
  public void saved(Path checkpoint, long steps) {
    out.println(checkpoint + ": saved");
    out.flush();
  }
}
