package dev.headswap.pipeline;

import java.util.function.LongSupplier;

/**
 * Measures each frame of a live source from its receipt until it is written. Of constant size. The
 * encode stage tells, anybody may ask.
 */
public final class LatencyMeter implements RunListener {

  private static final double SHORTEST_SECONDS = 1e-4;
  private static final double STEP = Math.log(1.02);

  private final LongSupplier nanos;
  private final long[] counts = new long[1024];
  private long frames;
  private double longest;

  public LatencyMeter() {
    this(System::nanoTime);
  }

  LatencyMeter(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public void frameDone(FrameJob job) {
    if (job.frame().receivedNanos() != 0 && job.outcome().kind() != Outcome.Kind.DROPPED) {
      add((nanos.getAsLong() - job.frame().receivedNanos()) / 1e9);
    }
  }

  synchronized void add(double seconds) {
    counts[step(seconds)]++;
    frames++;
    longest = Math.max(longest, seconds);
  }

  private int step(double seconds) {
    double steps = Math.log(Math.max(seconds, SHORTEST_SECONDS) / SHORTEST_SECONDS) / STEP;
    return (int) Math.min(counts.length - 1, Math.ceil(steps));
  }

  /** What was measured so far. */
  public synchronized Latency latency() {
    return new Latency(frames, share(0.5), share(0.95), longest);
  }

  private double share(double part) {
    long wanted = (long) Math.ceil(frames * part);
    long seen = 0;
    for (int i = 0; i < counts.length && wanted > 0; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return Math.min(longest, SHORTEST_SECONDS * Math.exp(i * STEP));
      }
    }
    return 0;
  }
}
