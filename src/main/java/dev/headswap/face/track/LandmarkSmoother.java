package dev.headswap.face.track;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import java.util.ArrayList;
import java.util.List;

/**
 * Steadies landmarks in time, in two parts: where the head is (position, size and tilt of the crop
 * template in the frame, the four numbers that would make the pasted head swim) and the shape of
 * the face within it (136 numbers, followed quickly so that lids and lips do not lag). Units are
 * distances of the eyes, so that the size of the face does not matter.
 */
final class LandmarkSmoother {

  private static final CropTemplate UPRIGHT = CropTemplate.PAPER;
  private static final double EYES = UPRIGHT.rightEye().x() - UPRIGHT.leftEye().x();
  private static final Point CENTRE = new Point(256, 220);

  /** At rest 1.5 Hz; at most 1 / (2 pi 25) = 0.6 % of the eye distance behind a steady motion. */
  private static final double POSE_CUTOFF = 1.5;

  private static final double POSE_BETA = 25;
  private static final double SHAPE_CUTOFF = 4;
  private static final double SHAPE_BETA = 40;

  private final double smoothing;
  private List<OneEuroFilter> pose = List.of();
  private List<OneEuroFilter> shape = List.of();
  private double last;
  private double angle;
  private double unit;

  /** Strength 1 is the default; 0 leaves the landmarks as they are. */
  LandmarkSmoother(double smoothing) {
    this.smoothing = smoothing;
    reset();
  }

  /** Forgets the past: after a cut or a gap. */
  void reset() {
    pose = filters(4, POSE_CUTOFF, POSE_BETA);
    shape = filters(2 * Landmarks.COUNT, SHAPE_CUTOFF, SHAPE_BETA);
    last = Double.NaN;
    angle = 0;
    unit = Double.NaN;
  }

  private List<OneEuroFilter> filters(int count, double cutoff, double beta) {
    List<OneEuroFilter> filters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      filters.add(new OneEuroFilter(cutoff / smoothing, beta / smoothing));
    }
    return filters;
  }

  /** The landmarks of the next frame, steadied. */
  Landmarks next(Landmarks measured, double seconds) {
    if (smoothing == 0) {
      return measured;
    }
    double elapsed = Double.isNaN(last) ? 0 : seconds - last;
    last = seconds;
    Similarity toUpright = UPRIGHT.align(measured);
    Similarity back = steady(toUpright.inverse(), elapsed);
    return shape(measured.transform(toUpright), elapsed).transform(back);
  }

  private Similarity steady(Similarity toFrame, double elapsed) {
    unit = Double.isNaN(unit) ? toFrame.scale() * EYES : unit;
    Point centre = toFrame.apply(CENTRE);
    angle += Math.IEEEremainder(Math.atan2(toFrame.b(), toFrame.a()) - angle, 2 * Math.PI);
    double x = pose.get(0).next(centre.x() / unit, elapsed) * unit;
    double y = pose.get(1).next(centre.y() / unit, elapsed) * unit;
    double scale = Math.exp(pose.get(2).next(Math.log(toFrame.scale()), elapsed));
    double tilt = pose.get(3).next(angle, elapsed);
    return around(new Point(x, y), scale * Math.cos(tilt), scale * Math.sin(tilt));
  }

  /** The similarity with this linear part that carries {@link #CENTRE} to a point. */
  private static Similarity around(Point to, double a, double b) {
    Point turned = new Similarity(a, b, 0, 0).apply(CENTRE);
    return new Similarity(a, b, to.x() - turned.x(), to.y() - turned.y());
  }

  private Landmarks shape(Landmarks upright, double elapsed) {
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = (float) (shape.get(i).next(upright.xy()[i] / EYES, elapsed) * EYES);
    }
    return new Landmarks(xy);
  }
}
