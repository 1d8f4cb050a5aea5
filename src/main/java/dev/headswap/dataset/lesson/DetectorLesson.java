package dev.headswap.dataset.lesson;

import dev.headswap.face.Face;
import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * Where are faces?
 *
 * @param picture what the detector sees
 * @param faces the answer, in pixels of the picture
 * @param unclear faces that are too small or too hidden for an answer to be right or wrong
 */
public record DetectorLesson(RgbImage picture, List<Face> faces, List<Box> unclear) {

  public DetectorLesson {
    faces = List.copyOf(faces);
    unclear = List.copyOf(unclear);
  }
}
