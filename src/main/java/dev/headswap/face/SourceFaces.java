package dev.headswap.face;

import dev.headswap.frame.RgbImage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the one face out of a still photo. The networks belong to the caller. */
public final class SourceFaces {

  private static final Logger LOG = LoggerFactory.getLogger(SourceFaces.class);

  /** Below this a detection may be anything: landmark networks say 0.99 on what is a face. */
  private static final double LEAST_PRESENCE = 0.5;

  private final FaceDetector detector;
  private final FaceReader reader;
  private final IdentityEmbedder embedder;
  private final double minInterOcular;

  /**
   * A taker.
   *
   * @param minInterOcular the fewest pixels between the outer corners of the eyes of a usable photo
   */
  public SourceFaces(
      FaceDetector detector,
      LandmarkDetector landmarks,
      IdentityEmbedder embedder,
      double minInterOcular) {
    this.detector = detector;
    this.reader = new FaceReader(landmarks, LEAST_PRESENCE);
    this.embedder = embedder;
    this.minInterOcular = minInterOcular;
  }

  /**
   * The largest face; where there are several the log says so.
   *
   * @param name what to call the photo in errors
   * @throws NoFaceException if there is none, or it is too small
   */
  public SourceFace largest(RgbImage photo, String name) {
    List<SourceFace> all = all(photo, name);
    if (all.size() > 1) {
      LOG.info("{}: {} faces, the largest is taken", name, all.size());
    }
    return largeEnough(all.get(0), name);
  }

  /**
   * The face most like a person.
   *
   * @throws NoFaceException if there is no face, or it is too small
   */
  public SourceFace like(RgbImage photo, String name, Embedding person) {
    SourceFace face =
        all(photo, name).stream()
            .max(Comparator.comparingDouble(f -> f.embedding().cosine(person)))
            .orElseThrow();
    return largeEnough(face, name);
  }

  /**
   * All faces, the largest first; at least one.
   *
   * @throws NoFaceException if there is none
   */
  public List<SourceFace> all(RgbImage photo, String name) {
    List<FaceReading> seen =
        detector.detect(photo).stream().map(face -> reader.read(photo, face)).toList();
    List<LandmarkReading> readings =
        seen.stream()
            .flatMap(reading -> reading.believed().stream())
            .sorted(Comparator.comparingDouble(SourceFaces::size).reversed())
            .toList();
    if (readings.isEmpty()) {
      throw new NoFaceException(name, why(seen));
    }
    return readings.stream().map(r -> sourceFace(photo, r, readings.size())).toList();
  }

  private static String why(List<FaceReading> seen) {
    return seen.stream()
        .flatMap(reading -> reading.fault().stream())
        .findFirst()
        .map(fault -> "no head can be cut out: %s; %s".formatted(fault, FaceFault.REMEDY))
        .orElse("no face of a person found; give a photo that shows the whole head from the front");
  }

  private SourceFace sourceFace(RgbImage photo, LandmarkReading r, int faces) {
    Embedding who = embedder.embed(photo, r.landmarks());
    return new SourceFace(r.landmarks(), r.presence(), who, faces);
  }

  private SourceFace largeEnough(SourceFace face, String name) {
    double size = face.landmarks().interOcular();
    if (size < minInterOcular) {
      throw new NoFaceException(
          name,
          String.format(
              Locale.ROOT,
              "the face is too small: %.0f pixels between the eyes, at least %.0f required;"
                  + " give a larger photo",
              size,
              minInterOcular));
    }
    return face;
  }

  private static double size(LandmarkReading reading) {
    return reading.landmarks().interOcular();
  }
}
