package dev.headswap.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every frame: counts, and for all but swapped frames the ranges with their reason.
 * Frames are added in order; neighbours with the same end share a range, so that its size depends
 * on how often things change, not on the length of the video.
 */
public final class FrameTally {

  /** Ranges beyond this many are counted but no longer listed. */
  private static final int MOST_RANGES = 1000;

  private final Map<Outcome.Kind, Long> counts = new EnumMap<>(Outcome.Kind.class);
  private final List<Range> ranges = new ArrayList<>();

  /**
   * Frames in a row with the same outcome.
   *
   * @param first index of the first
   * @param last index of the last
   */
  public record Range(long first, long last, Outcome outcome) {}

  /** Counts one frame. */
  public synchronized void add(long index, Outcome outcome) {
    counts.merge(outcome.kind(), 1L, Long::sum);
    if (outcome.kind() != Outcome.Kind.SWAPPED) {
      extend(index, outcome);
    }
  }

  private void extend(long index, Outcome outcome) {
    Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
    if (last != null && last.last() + 1 == index && last.outcome().equals(outcome)) {
      ranges.set(ranges.size() - 1, new Range(last.first(), index, outcome));
    } else if (ranges.size() < MOST_RANGES) {
      ranges.add(new Range(index, index, outcome));
    }
  }

  /** How many frames ended so. */
  public synchronized long count(Outcome.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** How many frames there were. */
  public synchronized long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Where and why frames were not swapped, in order. */
  public synchronized List<Range> ranges() {
    return List.copyOf(ranges);
  }
}
