package dev.headswap.face;

import java.util.Optional;

/**
 * What was made of a place where a face should be.
 *
 * @param believed the landmarks; empty where they are not believed
 * @param fault why what the networks say cannot be a face, as a sentence; empty where it can
 */
public record FaceReading(Optional<LandmarkReading> believed, Optional<String> fault) {

  static FaceReading impossible(String fault) {
    return new FaceReading(Optional.empty(), Optional.of(fault));
  }

  static FaceReading of(LandmarkReading reading, boolean believed) {
    return new FaceReading(believed ? Optional.of(reading) : Optional.empty(), Optional.empty());
  }
}
