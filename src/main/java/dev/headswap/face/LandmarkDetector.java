package dev.headswap.face;

import dev.headswap.frame.RgbImage;

/** Finds the 68 landmarks of one face. One call at a time; closing frees the network's memory. */
public interface LandmarkDetector extends AutoCloseable {

  /**
   * The landmarks near a face that was detected, or was there in the frame before.
   *
   * @return points in pixels of the frame, some of which may lie outside it
   */
  LandmarkReading detect(RgbImage frame, Face face);

  @Override
  void close();
}
