package dev.headswap.dataset.augment;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Random numbers that follow from a seed, a step and an index alone, the same on every machine. One
 * thread; {@link #fork} gives others their own.
 */
public final class Chance {

  private final long key;
  private final SplittableRandom random;

  private Chance(long key) {
    this.key = key;
    random = new SplittableRandom(key);
  }

  /** The numbers of one place in a run. */
  public static Chance of(long seed, long step, long index) {
    return new Chance(mixed(mixed(mixed(seed) ^ step) ^ index));
  }

  /** Numbers of their own for a named purpose, whatever was drawn here before. */
  public Chance fork(String purpose) {
    return new Chance(mixed(key ^ purpose.hashCode()));
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** True with a probability. */
  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform in {@code [low, high)}. */
  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Uniform among {@code low} to {@code high}, both possible. */
  public int integer(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** One of several, each as likely. */
  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A normal number with mean 0 and deviation 1. */
  public double normal() {
    return random.nextGaussian();
  }

  /** A seed for a generator of somebody else. */
  public long seed() {
    return random.nextLong();
  }

  /** Puts a list into random order, in place. */
  public void shuffle(List<?> list) {
    Collections.shuffle(list, new Random(random.nextLong()));
  }
}
