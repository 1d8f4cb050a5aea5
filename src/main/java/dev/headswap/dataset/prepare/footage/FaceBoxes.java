package dev.headswap.dataset.prepare.footage;

import dev.headswap.frame.Box;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a face is in the frames of 25 a second.
 *
 * @param byFrame boxes in shares of the width and height of the frame, by the frame's number
 */
public record FaceBoxes(SortedMap<Integer, Box> byFrame) {

  /** Frames a second that the numbers count. */
  public static final double RATE = 25;

  public FaceBoxes {
    byFrame = new TreeMap<>(byFrame);
    if (byFrame.isEmpty()) {
      throw new IllegalArgumentException("at least one box required");
    }
  }

  /** When the first frame is shown, in seconds. */
  double start() {
    return byFrame.firstKey() / RATE;
  }

  /** When the last frame is over, in seconds. */
  double end() {
    return (byFrame.lastKey() + 1) / RATE;
  }
}
