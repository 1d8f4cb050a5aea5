package dev.headswap.cli.swap;

import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.Latency;
import dev.headswap.pipeline.LatencyMeter;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.RunListener;
import dev.headswap.video.live.LiveNews;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a live run is at: a plain line every few seconds. */
final class LiveMeter implements RunListener {

  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final FrameTally tally;
  private final LatencyMeter latency;
  private final LiveNews news;
  private final long start = System.nanoTime();
  private long lastLine = start;

  LiveMeter(PrintStream out, FrameTally tally, LatencyMeter latency, LiveNews news) {
    this.out = out;
    this.tally = tally;
    this.latency = latency;
    this.news = news;
  }

  @Override
  public void frameDone(FrameJob job) {
    latency.frameDone(job);
    if (System.nanoTime() - lastLine >= LINE_EVERY_NANOS) {
      lastLine = System.nanoTime();
      out.println(line());
    }
  }

  private String line() {
    Latency now = latency.latency();
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "live frame=%d fps=%.2f dropped=%d latency=%.2f/%.2f/%.2f s (median/p95/max) reconnects=%d"
            + " stalls=%d",
        now.frames(),
        now.frames() / Math.max(seconds, 1e-3),
        tally.count(Outcome.Kind.DROPPED),
        now.median(),
        now.p95(),
        now.max(),
        news.reconnects() + news.outputReconnects(),
        news.stalls());
  }
}
