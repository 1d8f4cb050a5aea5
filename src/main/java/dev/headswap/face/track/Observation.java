package dev.headswap.face.track;

import dev.headswap.face.Embedding;
import dev.headswap.face.Face;
import dev.headswap.frame.Landmarks;

/**
 * A face the detector found in a frame, read.
 *
 * @param landmarks in pixels of the frame
 * @param confidence 0 to 1
 * @param embedding who it is
 */
record Observation(Landmarks landmarks, float confidence, Embedding embedding) {

  Face face() {
    return Face.of(landmarks, confidence);
  }
}
