package dev.headswap.dataset.prepare;

import java.util.EnumMap;
import java.util.Map;

/** What became of the frames of some footage. */
public final class Tally {

  /** The fates of frames. */
  public enum Fate {
    /** Stored in a clip. */
    KEPT,
    /** Passed over, because another was kept shortly before. */
    BETWEEN,
    /** Nobody is seen. */
    NO_HEAD,
    /** The face is too small. */
    SMALL,
    /** The face is not sharp enough. */
    BLURRED,
    /** Good, but in too short a clip. */
    SHORT_CLIP
  }

  private final Map<Fate, Long> frames = new EnumMap<>(Fate.class);
  private int clips;

  void count(Fate fate, long count) {
    frames.merge(fate, count, Long::sum);
  }

  void countClip() {
    clips++;
  }

  /** Adds another's. */
  public void add(Tally other) {
    other.frames.forEach(this::count);
    clips += other.clips;
  }

  /** How many clips were stored. */
  public int clips() {
    return clips;
  }

  /** How many frames met a fate. */
  public long frames(Fate fate) {
    return frames.getOrDefault(fate, 0L);
  }
}
