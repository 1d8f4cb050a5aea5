package dev.headswap.dataset.prepare;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.Optional;

/** Says where the head of one piece of footage is. */
interface HeadFinder {

  /**
   * The landmarks in the next frame, in its pixels; empty where the person is not seen.
   *
   * @param seconds when the frame is shown; grows from frame to frame
   */
  Optional<Landmarks> find(RgbImage frame, double seconds);
}
