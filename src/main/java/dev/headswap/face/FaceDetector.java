package dev.headswap.face;

import dev.headswap.frame.RgbImage;
import java.util.List;

/** Finds the faces in a frame. One call at a time; closing frees the network's memory. */
public interface FaceDetector extends AutoCloseable {

  /** All faces above the detector's threshold, in pixels of the frame, the surest first. */
  List<Face> detect(RgbImage frame);

  @Override
  void close();
}
