package dev.headswap.video;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a source, as far as it has been read.
 *
 * @param corruptPackets that the decoder refused
 * @param corruptFrames that were decoded with errors, and kept
 * @param repairedTimes frames whose time was missing or not after the one before
 * @param endedAtSeconds where a truncated source broke off; null if it did not
 * @param reason the reader's own words, empty if there are none
 */
public record Damage(
    long corruptPackets,
    long corruptFrames,
    long repairedTimes,
    @Nullable Double endedAtSeconds,
    String reason) {

  /** Nothing is wrong. */
  public static final Damage NONE = new Damage(0, 0, 0, null, "");

  /** Whether nothing is wrong. */
  public boolean isNone() {
    return corruptPackets == 0 && corruptFrames == 0 && repairedTimes == 0 && !isTruncated();
  }

  /** Whether the source broke off before its announced end. */
  public boolean isTruncated() {
    return endedAtSeconds != null;
  }

  /** One line for a reader. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    add(parts, corruptPackets, "corrupt packets");
    add(parts, corruptFrames, "frames decoded with errors and kept");
    add(parts, repairedTimes, "frames with repaired times");
    if (isTruncated()) {
      parts.add("the file breaks off at %.3f s".formatted(endedAtSeconds));
    }
    return parts.isEmpty() ? "undamaged" : String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
