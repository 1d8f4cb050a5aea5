package dev.headswap.video;

import org.jspecify.annotations.Nullable;

/**
 * A part of a video: frames with {@code start <= t < end}, in seconds from the beginning of the
 * target's own timeline.
 *
 * @param start null: from the beginning
 * @param end null: to the end
 */
public record TimeRange(@Nullable Double start, @Nullable Double end) {

  /** The whole video. */
  public static final TimeRange ALL = new TimeRange(null, null);

  public TimeRange {
    if (start != null && start < 0) {
      throw new IllegalArgumentException("a start of at least 0 s required but was " + start);
    }
    if (end != null && end <= (start == null ? 0 : start)) {
      throw new IllegalArgumentException(
          "an end after the start required but was %s after %s".formatted(end, start));
    }
  }

  /** Whether anything is cut away. */
  public boolean isAll() {
    return start == null && end == null;
  }

  /** Where the part begins, in seconds. */
  public double startOrZero() {
    return start == null ? 0 : start;
  }

  /** Where the part ends, in seconds; infinity if it goes to the end. */
  public double endOrInfinity() {
    return end == null ? Double.POSITIVE_INFINITY : end;
  }
}
