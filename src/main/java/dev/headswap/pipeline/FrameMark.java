package dev.headswap.pipeline;

import dev.headswap.frame.Patch;

/** Something drawn on every swapped frame, such as a visible AI label. */
public interface FrameMark {

  /** The patch for a frame of some size, in pixels. */
  Patch patch(int frameWidth, int frameHeight);
}
