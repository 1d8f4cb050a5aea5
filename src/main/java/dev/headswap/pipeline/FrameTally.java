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
  private final boolean gapsCount;
  private long next;

  /** A tally of frames that are all added. */
  public FrameTally() {
    this(false);
  }

  private FrameTally(boolean gapsCount) {
    this.gapsCount = gapsCount;
  }

  /** A tally of a live run: frames that are left out between two were dropped while they waited. */
  public static FrameTally live() {
    return new FrameTally(true);
  }

  /**
   * Frames in a row with the same outcome.
   *
   * @param first index of the first
   * @param last index of the last
   */
  public record Range(long first, long last, Outcome outcome) {}

  /** Counts one frame. */
  public synchronized void add(long index, Outcome outcome) {
    if (gapsCount) {
      skipTo(index, "inference was slower than the source");
    }
    add(index, index, outcome);
  }

  /** Counts all frames up to one as dropped that were not added. */
  public synchronized void skipTo(long index, String reason) {
    if (next < index) {
      add(next, index - 1, Outcome.dropped(reason));
    }
  }

  private void add(long first, long last, Outcome outcome) {
    counts.merge(outcome.kind(), last - first + 1, Long::sum);
    next = Math.max(next, last + 1);
    if (outcome.kind() != Outcome.Kind.SWAPPED) {
      extend(first, last, outcome);
    }
  }

  private void extend(long index, long lastIndex, Outcome outcome) {
    Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
    if (last != null && last.last() + 1 == index && last.outcome().equals(outcome)) {
      ranges.set(ranges.size() - 1, new Range(last.first(), lastIndex, outcome));
    } else if (ranges.size() < MOST_RANGES) {
      ranges.add(new Range(index, lastIndex, outcome));
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
