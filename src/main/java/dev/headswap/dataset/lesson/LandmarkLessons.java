package dev.headswap.dataset.lesson;

import dev.headswap.dataset.Examples;
import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.Mirror;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.Crowd;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.face.Face;
import dev.headswap.face.FaceFraming;
import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import org.jspecify.annotations.Nullable;

/**
 * Faces cut out where a detector or the frame before said they are, more or less rightly; now and
 * then partly hidden; and now and then a place without a face.
 */
public final class LandmarkLessons implements Examples<LandmarkLesson> {

  private static final double NOBODY = 0.15;
  private static final double FLIPPED = 0.5;
  private static final double HIDDEN = 0.15;
  private static final double WELL_FOUND = 0.5;

  /** How far off cut-outs are: of the second look, and of the first. */
  private static final Nudge NEAR = new Nudge(0.08, 6, 4);

  private static final Nudge FAR = new Nudge(0.3, 30, 14);

  /** How much of a face a place without one may still touch, as overlap over union. */
  private static final double TOUCH = 0.02;

  private static final int TRIES = 20;

  private final long seed;
  private final Album<Portrait> portraits;
  private final Album<Crowd> crowds;
  private final FaceFraming framing;
  private final int side;

  /**
   * @param framing where a well-placed cut-out has eyes and mouth
   * @param side of a cut-out in pixels
   */
  public LandmarkLessons(
      long seed, Album<Portrait> portraits, Album<Crowd> crowds, FaceFraming framing, int side) {
    this.seed = seed;
    this.portraits = portraits;
    this.crowds = crowds;
    this.framing = framing;
    this.side = side;
  }

  @Override
  public LandmarkLesson example(long step, int index) {
    Chance chance = Chance.of(seed, step, index).fork("landmarks");
    LandmarkLesson lesson = chance.happens(NOBODY) ? nobody(chance) : null;
    return spoilt(lesson == null ? somebody(chance) : lesson, chance);
  }

  private LandmarkLesson somebody(Chance chance) {
    Portrait portrait = portraits.get(chance.integer(0, portraits.size() - 1));
    Nudge nudge = chance.happens(WELL_FOUND) ? NEAR : FAR;
    LandmarkLesson lesson = cut(portrait, nudge, chance);
    return chance.happens(HIDDEN) ? hidden(lesson, chance) : lesson;
  }

  /** A portrait cut out at a place that is off by a nudge. */
  private LandmarkLesson cut(Portrait portrait, Nudge nudge, Chance chance) {
    Similarity well = framing.align(Face.five(portrait.landmarks()));
    Similarity toCutOut = well.then(nudge.draw(side / 2.0, side / 2.0, chance));
    RgbImage cutOut = Warp.similarity(portrait.pixels(), toCutOut, side, side);
    Landmarks points = portrait.landmarks().transform(toCutOut);
    boolean[] visible = portrait.visible();
    if (chance.happens(FLIPPED)) {
      return new LandmarkLesson(
          Mirror.of(cutOut), Mirror.of(points, side), Mirror.ofPoints(visible));
    }
    return new LandmarkLesson(cutOut, points, visible);
  }

  /** The same with a patch of one colour over a part of the face. */
  private LandmarkLesson hidden(LandmarkLesson lesson, Chance chance) {
    int width = chance.integer(side / 8, side / 3);
    int height = chance.integer(side / 8, side / 3);
    int left = chance.integer(0, side - width);
    int top = chance.integer(0, side - height);
    byte[] rgb = lesson.cutOut().rgb().clone();
    byte[] colour = {
      (byte) chance.integer(0, 255), (byte) chance.integer(0, 255), (byte) chance.integer(0, 255)
    };
    for (int y = top; y < top + height; y++) {
      for (int i = 3 * (y * side + left); i < 3 * (y * side + left + width); i++) {
        rgb[i] = colour[i % 3];
      }
    }
    Box patch = new Box(left, top, width, height);
    return new LandmarkLesson(
        new RgbImage(side, side, rgb), lesson.points(), outside(lesson, patch));
  }

  private static boolean[] outside(LandmarkLesson lesson, Box patch) {
    boolean[] visible = lesson.visible().clone();
    Landmarks points = lesson.points();
    for (int i = 0; points != null && i < visible.length; i++) {
      double x = points.point(i).x() - patch.x();
      double y = points.point(i).y() - patch.y();
      visible[i] &= x < 0 || y < 0 || x > patch.width() || y > patch.height();
    }
    return visible;
  }

  /** A square of a crowd that touches no face, if a few tries find one. */
  private @Nullable LandmarkLesson nobody(Chance chance) {
    Crowd crowd = crowds.get(chance.integer(0, crowds.size() - 1));
    int width = crowd.pixels().width();
    int height = crowd.pixels().height();
    for (int i = 0; i < TRIES; i++) {
      double size = chance.between(0.12, 0.5) * Math.min(width, height);
      double x = chance.between(-size / 4, width - 0.75 * size);
      double y = chance.between(-size / 4, height - 0.75 * size);
      Box place = new Box(x, y, size, size);
      if (crowd.members().stream().noneMatch(m -> touches(m.landmarks(), place))) {
        return empty(crowd, place, chance);
      }
    }
    return null;
  }

  private static boolean touches(Landmarks face, Box place) {
    return Face.of(face, 1).box().overlap(place) > TOUCH;
  }

  private LandmarkLesson empty(Crowd crowd, Box place, Chance chance) {
    double scale = side / place.width();
    Similarity toCutOut =
        Similarity.scaleThenShift(scale, -place.x() * scale, -place.y() * scale)
            .then(new Nudge(0, 30, 0).draw(side / 2.0, side / 2.0, chance));
    RgbImage cutOut = Warp.similarity(crowd.pixels(), toCutOut, side, side);
    return new LandmarkLesson(cutOut, null, new boolean[0]);
  }

  private static LandmarkLesson spoilt(LandmarkLesson lesson, Chance chance) {
    RgbImage cutOut = CameraFaults.USUAL.apply(lesson.cutOut(), chance);
    return new LandmarkLesson(cutOut, lesson.points(), lesson.visible());
  }
}
