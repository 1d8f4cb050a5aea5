package dev.headswap.dataset.lesson;

import dev.headswap.dataset.Examples;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.Mirror;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Crowd;
import dev.headswap.face.Face;
import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames fitted into the detector's square, at the top left as when it is used: whole, in part, or
 * four at once, for small faces.
 */
public final class DetectorLessons implements Examples<DetectorLesson> {

  private static final double FOUR = 0.25;
  private static final double FLIPPED = 0.5;
  private static final double CLOSEST = 1.8;

  /** Narrower faces are too small to be asked for, in pixels of the picture. */
  private static final double SMALLEST = 8;

  /** How much of the inner face must be seen. */
  private static final double SEEN = 0.35;

  private final long seed;
  private final Album<Crowd> crowds;
  private final int side;

  /**
   * @param side of the pictures in pixels
   */
  public DetectorLessons(long seed, Album<Crowd> crowds, int side) {
    this.seed = seed;
    this.crowds = crowds;
    this.side = side;
  }

  @Override
  public DetectorLesson example(long step, int index) {
    Chance chance = Chance.of(seed, step, index).fork("detector");
    DetectorLesson lesson = chance.happens(FOUR) ? four(chance) : one(chance);
    RgbImage spoilt = CameraFaults.USUAL.apply(lesson.picture(), chance);
    return new DetectorLesson(spoilt, lesson.faces(), lesson.unclear());
  }

  /** A frame as it is, fitted into the square. */
  public DetectorLesson plain(Crowd crowd) {
    return fitted(crowd, fit(crowd, side), side);
  }

  private DetectorLesson one(Chance chance) {
    Crowd crowd = drawn(chance);
    double closer = Math.exp(chance.between(0, Math.log(CLOSEST)));
    double rest = side * (1 - closer);
    Similarity zoom =
        Similarity.scaleThenShift(closer, rest * chance.between(0, 1), rest * chance.between(0, 1));
    return fitted(crowd, fit(crowd, side).then(zoom), side);
  }

  private DetectorLesson four(Chance chance) {
    int half = side / 2;
    byte[] rgb = new byte[side * side * 3];
    List<Face> faces = new ArrayList<>();
    List<Box> unclear = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      Crowd crowd = drawn(chance);
      int left = quarter % 2 * half;
      int top = quarter / 2 * half;
      DetectorLesson small = fitted(crowd, fit(crowd, half), half);
      paste(rgb, small.picture(), left, top);
      small.faces().forEach(face -> faces.add(moved(face, left, top)));
      small.unclear().forEach(box -> unclear.add(moved(box, left, top)));
    }
    return new DetectorLesson(new RgbImage(side, side, rgb), faces, unclear);
  }

  private Crowd drawn(Chance chance) {
    Crowd crowd = crowds.get(chance.integer(0, crowds.size() - 1));
    return chance.happens(FLIPPED) ? flipped(crowd) : crowd;
  }

  private static Crowd flipped(Crowd crowd) {
    int width = crowd.pixels().width();
    return new Crowd(
        Mirror.of(crowd.pixels()),
        crowd.members().stream()
            .map(
                m ->
                    new Crowd.Member(Mirror.of(m.landmarks(), width), Mirror.ofPoints(m.visible())))
            .toList());
  }

  /** At the top left, as large as fits. */
  private static Similarity fit(Crowd crowd, int side) {
    double s = (double) side / Math.max(crowd.pixels().width(), crowd.pixels().height());
    return Similarity.scaleThenShift(s, (s - 1) / 2, (s - 1) / 2);
  }

  private static DetectorLesson fitted(Crowd crowd, Similarity toPicture, int side) {
    List<Face> faces = new ArrayList<>();
    List<Box> unclear = new ArrayList<>();
    for (Crowd.Member member : crowd.members()) {
      Landmarks points = member.landmarks().transform(toPicture);
      Face face = Face.of(points, 1);
      if (asked(face, seen(points, member.visible(), side))) {
        faces.add(face);
      } else {
        unclear.add(face.box());
      }
    }
    RgbImage picture = Warp.similarity(crowd.pixels(), toPicture, side, side);
    return new DetectorLesson(picture, faces, unclear);
  }

  private static boolean asked(Face face, double seen) {
    return seen >= SEEN && face.box().width() >= SMALLEST;
  }

  /** How much of the inner face is seen when what lies outside the picture is not. */
  private static double seen(Landmarks points, boolean[] visible, int side) {
    boolean[] inside = visible.clone();
    for (int i = 0; i < inside.length; i++) {
      Point p = points.point(i);
      inside[i] &= p.x() >= 0 && p.y() >= 0 && p.x() < side && p.y() < side;
    }
    return new Crowd.Member(points, inside).seen();
  }

  private void paste(byte[] rgb, RgbImage part, int left, int top) {
    for (int row = 0; row < part.height(); row++) {
      int to = 3 * ((top + row) * side + left);
      System.arraycopy(part.rgb(), 3 * row * part.width(), rgb, to, 3 * part.width());
    }
  }

  private static Face moved(Face face, double right, double down) {
    List<Point> five =
        face.five().stream().map(p -> new Point(p.x() + right, p.y() + down)).toList();
    return new Face(moved(face.box(), right, down), face.score(), five);
  }

  private static Box moved(Box box, double right, double down) {
    return new Box(box.x() + right, box.y() + down, box.width(), box.height());
  }
}
