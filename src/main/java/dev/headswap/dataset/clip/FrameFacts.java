package dev.headswap.dataset.clip;

import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import org.jspecify.annotations.Nullable;

/**
 * What {@code clip.json} says of one frame, all in pixels of the crop.
 *
 * @param seconds in the footage
 * @param landmarks of the head
 * @param visible which landmarks nothing hides; null where nobody knows
 * @param box around the head
 * @param truth numbers in the order of {@link DatasetHeader#truth}; null for real video
 */
public record FrameFacts(
    double seconds,
    Landmarks landmarks,
    boolean @Nullable [] visible,
    Box box,
    float @Nullable [] truth) {

  /** Of real video, where no more is known. */
  public static FrameFacts seen(double seconds, Landmarks landmarks, Box box) {
    return new FrameFacts(seconds, landmarks, null, box, null);
  }
}
