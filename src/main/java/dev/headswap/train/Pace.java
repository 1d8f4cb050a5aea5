package dev.headswap.train;

/** How fast a run goes and how much of its time it waits for examples. */
final class Pace {

  /** The share of the mean that a new step has. */
  private static final double NEW = 0.05;

  private final long start = System.nanoTime();
  private long waited;
  private double perStep;

  /** A step is done. */
  void step(long nanos, long waitedNanos) {
    waited += waitedNanos;
    double seconds = nanos / 1e9;
    perStep = perStep == 0 ? seconds : perStep + NEW * (seconds - perStep);
  }

  /** Of the time since the start, 0 to 1. */
  double waitShare() {
    return (double) waited / Math.max(1, System.nanoTime() - start);
  }

  /** Seconds for a number of further steps. */
  double secondsFor(long steps) {
    return perStep * steps;
  }
}
