package dev.headswap.train.perception.exam;

import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Crowd;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.face.FaceDetector;
import dev.headswap.face.HeadParser;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.perception.PerceptionSource;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.CropTemplate;
import java.util.LinkedHashMap;
import java.util.Map;

/** All four exams over the same pictures. Opens and closes the networks it examines. */
public final class PerceptionExam {

  private static final double SURE = 0.6;

  private final Album<Portrait> portraits;
  private final Album<Crowd> crowds;
  private final int side;

  /**
   * @param side into which crowds are fitted for the detector, in pixels
   */
  public PerceptionExam(Album<Portrait> portraits, Album<Crowd> crowds, int side) {
    this.portraits = portraits;
    this.crowds = crowds;
    this.side = side;
  }

  /** The figures of one role. */
  public Map<String, Object> of(NetworkRole role, PerceptionSource source) {
    return switch (role) {
      case DETECTOR -> detector(source);
      case LANDMARKS -> landmarks(source);
      case PARSER -> parser(source);
      case IDENTITY -> identity(source);
    };
  }

  private Map<String, Object> detector(PerceptionSource source) {
    try (FaceDetector detector = source.detector(SURE)) {
      return DetectorExam.of(detector, crowds, side);
    }
  }

  private Map<String, Object> landmarks(PerceptionSource source) {
    try (LandmarkDetector landmarks = source.landmarks()) {
      return LandmarkExam.of(landmarks, portraits);
    }
  }

  private Map<String, Object> parser(PerceptionSource source) {
    try (HeadParser parser = source.parser(CropTemplate.COMPACT)) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("inFrames", ParserExam.inFrames(parser, portraits));
      figures.put("alone", ParserExam.alone(parser, portraits));
      return figures;
    }
  }

  private Map<String, Object> identity(PerceptionSource source) {
    try (IdentityEmbedder embedder = source.embedder()) {
      return IdentityExam.of(embedder, portraits);
    }
  }
}
