package dev.headswap.eval.judge;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.metric.LandmarkError;
import dev.headswap.eval.metric.PoseError;
import dev.headswap.eval.trial.Trial;
import dev.headswap.face.Face;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Where the face's points are in the truth of a trial: exact, and as the landmark network sees them
 * there, so that what the network gets wrong on any such picture is not held against a film.
 */
final class Points {

  /** Eye corners nearer than this, in pixels, belong to no face. */
  private static final double LEAST_EYES = 1;

  private final LandmarkDetector detector;
  private final Trial trial;
  private final List<Landmarks> read;

  Points(LandmarkDetector detector, Trial trial) {
    this.detector = detector;
    this.trial = trial;
    this.read = read(trial.truths().stream().map(Sample::pixels).toList());
  }

  /** The points of each frame, looked for where the target's face is. */
  List<Landmarks> read(List<RgbImage> film) {
    List<Landmarks> points = new ArrayList<>();
    for (int frame = 0; frame < film.size(); frame++) {
      Face near = Face.of(trial.targets().get(frame).landmarks(), 1);
      points.add(detector.detect(film.get(frame), near).landmarks());
    }
    return points;
  }

  /** Against what the network sees in the truth. */
  double error(List<Landmarks> points) {
    return mean(points, read, LandmarkError::of);
  }

  /** Against the exact points. */
  double exactError(List<Landmarks> points) {
    List<Landmarks> exact = trial.truths().stream().map(Sample::landmarks).toList();
    return mean(points, exact, LandmarkError::of);
  }

  /** Against what the network sees in the truth, in degrees. */
  double poseError(List<Landmarks> points) {
    return mean(points, read, PoseError::of);
  }

  /** Over the frames in whose truth a face was read; NaN if there is none. */
  private double mean(
      List<Landmarks> found,
      List<Landmarks> truth,
      ToDoubleBiFunction<Landmarks, Landmarks> error) {
    return IntStream.range(0, found.size())
        .filter(frame -> isFace(read.get(frame)))
        .mapToDouble(frame -> error.applyAsDouble(found.get(frame), truth.get(frame)))
        .average()
        .orElse(Double.NaN);
  }

  private static boolean isFace(Landmarks landmarks) {
    double eyes = landmarks.interOcular();
    return Double.isFinite(eyes) && eyes >= LEAST_EYES;
  }
}
