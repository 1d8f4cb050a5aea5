package dev.headswap.dataset.prepare;

import dev.headswap.dataset.prepare.footage.FaceBoxes;
import dev.headswap.face.Face;
import dev.headswap.face.FaceFault;
import dev.headswap.face.FaceReader;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.LandmarkReading;
import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.List;
import java.util.Optional;

/**
 * Finds the face in the boxes of a table. The landmarks are read twice: the second time from where
 * the first reading says the face is, because tables are cut by another detector.
 */
final class ListedHead implements HeadFinder {

  private static final double LEAST_PRESENCE = 0.5;
  private static final double LEAST_OVERLAP = 0.25;

  private final LandmarkDetector landmarks;
  private final FaceReader reader;
  private final FaceBoxes boxes;

  /**
   * @param landmarks stays the caller's
   */
  ListedHead(LandmarkDetector landmarks, FaceBoxes boxes) {
    this.landmarks = landmarks;
    this.reader = new FaceReader(landmarks, LEAST_PRESENCE);
    this.boxes = boxes;
  }

  @Override
  public Optional<Landmarks> find(RgbImage frame, double seconds) {
    Box box = boxes.byFrame().get((int) Math.round(seconds * FaceBoxes.RATE));
    return box == null ? Optional.empty() : find(frame, inPixels(box, frame));
  }

  private static Box inPixels(Box share, RgbImage frame) {
    return new Box(
        share.x() * frame.width(),
        share.y() * frame.height(),
        share.width() * frame.width(),
        share.height() * frame.height());
  }

  private Optional<Landmarks> find(RgbImage frame, Box box) {
    Face listed = new Face(box, 1, List.of());
    return FaceFault.of(listed, frame).isPresent() ? Optional.empty() : find(frame, box, listed);
  }

  private Optional<Landmarks> find(RgbImage frame, Box box, Face listed) {
    LandmarkReading rough = landmarks.detect(frame, listed);
    return reader
        .read(frame, Face.of(rough.landmarks(), 1))
        .believed()
        .map(LandmarkReading::landmarks)
        .filter(found -> Face.of(found, 1).box().overlap(box) > LEAST_OVERLAP);
  }
}
