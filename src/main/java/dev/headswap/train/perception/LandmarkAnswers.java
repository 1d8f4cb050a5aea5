package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.dataset.lesson.LandmarkLesson;
import dev.headswap.frame.Landmarks;
import java.util.List;

/** What the network should say of a batch. */
final class LandmarkAnswers {

  /** What a hidden point counts: it must lie sensibly, not exactly. */
  private static final float HIDDEN = 0.4f;

  private final int count;
  private final float[] points;
  private final float[] worth;
  private final float[] visible;
  private final float[] asked;
  private final float[] present;

  LandmarkAnswers(List<LandmarkLesson> lessons) {
    count = lessons.size();
    points = new float[count * 2 * Landmarks.COUNT];
    worth = new float[points.length];
    visible = new float[count * Landmarks.COUNT];
    asked = new float[visible.length];
    present = new float[count];
    for (int n = 0; n < count; n++) {
      Landmarks truth = lessons.get(n).points();
      if (truth != null) {
        present[n] = 1;
        add(n, truth, lessons.get(n).visible());
      }
    }
  }

  private void add(int n, Landmarks truth, boolean[] seen) {
    System.arraycopy(truth.xy(), 0, points, n * 2 * Landmarks.COUNT, 2 * Landmarks.COUNT);
    for (int i = 0; i < Landmarks.COUNT; i++) {
      int at = n * Landmarks.COUNT + i;
      asked[at] = 1;
      visible[at] = seen[i] ? 1 : 0;
      worth[2 * at] = seen[i] ? 1 : HIDDEN;
      worth[2 * at + 1] = worth[2 * at];
    }
  }

  NDArray points(NDManager scope) {
    return scope.create(points, new Shape(count, 2 * Landmarks.COUNT));
  }

  NDArray worth(NDManager scope) {
    return scope.create(worth, new Shape(count, 2 * Landmarks.COUNT));
  }

  NDArray visible(NDManager scope) {
    return scope.create(visible, new Shape(count, Landmarks.COUNT));
  }

  NDArray asked(NDManager scope) {
    return scope.create(asked, new Shape(count, Landmarks.COUNT));
  }

  NDArray present(NDManager scope) {
    return scope.create(present, new Shape(count, 1));
  }
}
