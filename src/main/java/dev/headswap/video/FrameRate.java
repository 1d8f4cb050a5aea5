package dev.headswap.video;

import dev.headswap.frame.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Which frames come out: those of the source with their own times, or a constant number a second.
 *
 * @param constant null: as in the source
 */
public record FrameRate(@Nullable Rational constant) {

  /** Every frame of the source, at its own time. */
  public static final FrameRate SOURCE = new FrameRate(null);

  /** A constant number of frames a second; frames are repeated or left out to reach it. */
  public static FrameRate cfr(Rational perSecond) {
    if (perSecond.numerator() <= 0 || perSecond.denominator() <= 0) {
      throw new IllegalArgumentException("a positive rate required but was " + perSecond);
    }
    return new FrameRate(perSecond);
  }
}
