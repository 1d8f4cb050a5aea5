package dev.headswap.face.track;

import dev.headswap.face.Embedding;
import dev.headswap.face.Face;
import dev.headswap.face.FaceProportions;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.LandmarkReading;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.Optional;

/** Reads landmarks and identity where a face should be, and doubts what is no face. */
final class FaceReader {

  private final LandmarkDetector landmarks;
  private final IdentityEmbedder embedder;
  private final TrackingSettings settings;

  FaceReader(LandmarkDetector landmarks, IdentityEmbedder embedder, TrackingSettings settings) {
    this.landmarks = landmarks;
    this.embedder = embedder;
    this.settings = settings;
  }

  /** The landmarks at a face, or nothing where they are not believed. */
  Optional<LandmarkReading> read(RgbImage frame, Face face) {
    LandmarkReading reading = landmarks.detect(frame, face);
    boolean believed =
        reading.presence() >= settings.minPresence()
            && FaceProportions.of(reading.landmarks()).human();
    return believed ? Optional.of(reading) : Optional.empty();
  }

  /** Who it is. */
  Embedding embed(RgbImage frame, Landmarks points) {
    return embedder.embed(frame, points);
  }

  /** Whether a face has enough pixels to be swapped. */
  boolean largeEnough(Landmarks points) {
    return points.interOcular() >= settings.minInterOcular();
  }
}
