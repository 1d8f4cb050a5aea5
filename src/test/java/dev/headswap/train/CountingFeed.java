package dev.headswap.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongToIntFunction;

/** Numbers that depend on the step alone. */
final class CountingFeed implements Feed<Double> {

  private final LongToIntFunction counts;
  private long step;

  CountingFeed(long step, LongToIntFunction counts) {
    this.step = step;
    this.counts = counts;
  }

  @Override
  public List<Double> next() {
    SplittableRandom random = new SplittableRandom(step);
    List<Double> examples = new ArrayList<>();
    for (int i = counts.applyAsInt(step); i > 0; i--) {
      examples.add(random.nextDouble() * 2 - 1);
    }
    step++;
    return examples;
  }

  @Override
  public void close() {}
}
