package dev.headswap.face;

import dev.headswap.frame.RgbImage;
import java.util.Optional;

/**
 * The door by which the landmarks of a face come in: doubts what is no face of a person, and keeps
 * out what can be no face at all, before anything is cut out of the frame. The network belongs to
 * the caller.
 */
public final class FaceReader {

  private final LandmarkDetector landmarks;
  private final double minPresence;

  /**
   * @param minPresence the least presence that landmarks must have, 0 to 1
   */
  public FaceReader(LandmarkDetector landmarks, double minPresence) {
    this.landmarks = landmarks;
    this.minPresence = minPresence;
  }

  /** The landmarks at a face that was detected, or was there in the frame before. */
  public FaceReading read(RgbImage frame, Face face) {
    return FaceFault.of(face, frame)
        .map(FaceReading::impossible)
        .orElseGet(() -> look(frame, face));
  }

  private FaceReading look(RgbImage frame, Face face) {
    LandmarkReading reading = landmarks.detect(frame, face);
    Optional<String> fault = FaceFault.of(reading.landmarks(), frame);
    return fault.map(FaceReading::impossible).orElseGet(() -> judged(reading));
  }

  private FaceReading judged(LandmarkReading reading) {
    boolean human = FaceProportions.of(reading.landmarks()).human();
    return FaceReading.of(reading, human && reading.presence() >= minPresence);
  }
}
