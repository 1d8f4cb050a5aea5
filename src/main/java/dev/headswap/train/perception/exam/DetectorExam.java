package dev.headswap.train.perception.exam;

import dev.headswap.dataset.lesson.DetectorLesson;
import dev.headswap.dataset.lesson.DetectorLessons;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Crowd;
import dev.headswap.face.Face;
import dev.headswap.face.FaceDetector;
import dev.headswap.frame.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which faces of crowds are found, and which of the faces found are there. */
final class DetectorExam {

  /** From this overlap on, over the union, a box is that of a face. */
  private static final double SAME = 0.4;

  /** The side into which frames are fitted, in pixels: about what detectors see of them. */
  private final int side;

  private int right;
  private int invented;
  private int missed;
  private int wholeFrames;
  private double overlap;

  private DetectorExam(int side) {
    this.side = side;
  }

  /**
   * Precision, recall, the mean overlap of what was found, and the share of frames in which every
   * face was found and nothing else.
   */
  static Map<String, Object> of(FaceDetector detector, Album<Crowd> crowds, int side) {
    DetectorExam exam = new DetectorExam(side);
    DetectorLessons lessons = new DetectorLessons(0, crowds, side);
    for (int i = 0; i < crowds.size(); i++) {
      DetectorLesson lesson = lessons.plain(crowds.get(i));
      exam.count(lesson, detector.detect(lesson.picture()));
    }
    return exam.figures(crowds.size());
  }

  private void count(DetectorLesson lesson, List<Face> found) {
    List<Face> rest = new ArrayList<>(lesson.faces());
    int wrong = 0;
    for (Face face : found) {
      Face same = best(face.box(), rest);
      if (same != null) {
        rest.remove(same);
        overlap += same.box().overlap(face.box());
        right++;
      } else if (lesson.unclear().stream().noneMatch(box -> near(box, face.box()))) {
        wrong++;
      }
    }
    invented += wrong;
    missed += rest.size();
    wholeFrames += wrong == 0 && rest.isEmpty() ? 1 : 0;
  }

  private static @Nullable Face best(Box box, List<Face> faces) {
    return faces.stream()
        .filter(face -> face.box().overlap(box) >= SAME)
        .max(Comparator.comparingDouble(face -> face.box().overlap(box)))
        .orElse(null);
  }

  private static boolean near(Box unclear, Box found) {
    return unclear.overlap(found) > 0.1;
  }

  private Map<String, Object> figures(int frames) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("side", side);
    figures.put("precision", (double) right / Math.max(1, right + invented));
    figures.put("recall", (double) right / Math.max(1, right + missed));
    figures.put("meanOverlap", overlap / Math.max(1, right));
    figures.put("framesWithoutError", (double) wholeFrames / frames);
    return figures;
  }
}
