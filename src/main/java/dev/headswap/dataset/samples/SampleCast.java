package dev.headswap.dataset.samples;

import dev.headswap.synth.GroupTake;
import dev.headswap.synth.Standing;
import dev.headswap.synth.Take;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import java.util.List;

/**
 * Who plays in the samples, chosen by looking: the seeds of three people, and of where and how they
 * appear.
 */
final class SampleCast {

  static final int SIDE = 512;
  static final double SECONDS = 8;

  private static final long SOURCE = 13;
  private static final long TARGET = 53;
  private static final long PASSER_BY = 68;
  private static final long PLACE = 26;
  private static final long TALK = 11;
  private static final List<Long> PHOTO_PLACES = List.of(106L, 107L, 112L, 105L);
  private static final double COMES = 2.5;
  private static final double GOES = 6.0;
  private static final double WALK = 1.2;
  private static final double PASSER_BY_SIZE = 0.62;
  private static final double OUTSIDE = 1.3;
  private static final double INWARDS = 0.45;

  private final Take target;
  private final Take passerBy;

  SampleCast() {
    Scene scene = Scene.draw(PLACE, SIDE, SIDE).framed(0.42 * SIDE, 0.45 * SIDE, 1.0);
    Performance talk = Performance.draw(TALK, PoseRange.CALM);
    target = new Take(Person.draw(TARGET), scene, talk);
    passerBy =
        new Take(Person.draw(PASSER_BY), scene, Performance.draw(TALK + 1, PoseRange.TALKING));
  }

  /** How many photos of the source there are. */
  static int photos() {
    return PHOTO_PLACES.size();
  }

  /** One photo of the source; {@link #photoSeconds} is its time. */
  static Take photo(int number) {
    long place = PHOTO_PLACES.get(number);
    Scene scene = Scene.draw(place, 640, 640).framed(320, 300, 1.15);
    return new Take(Person.draw(SOURCE), scene, Performance.draw(place, PoseRange.CALM));
  }

  static double photoSeconds(int number) {
    return 1.3 + 0.1 * number;
  }

  /** The film at a time. */
  GroupTake at(double seconds) {
    Standing behind = Standing.at(passerBy, PASSER_BY_SIZE, passerByX(seconds), 0.42 * SIDE);
    return new GroupTake(
        target.scene(), List.of(behind.between(COMES, GOES), Standing.always(target)));
  }

  /** Comes in from the right, stays, and leaves the same way. */
  private static double passerByX(double seconds) {
    double in = Math.min(1, (seconds - COMES) / WALK);
    double out = Math.min(1, (GOES - seconds) / WALK);
    double there = Math.max(0, Math.min(in, out));
    return SIDE * (OUTSIDE - INWARDS * there * there * (3 - 2 * there));
  }

  /** Who is heard in the middle. */
  Performance talk() {
    return target.performance();
  }

  /** Who is heard from the right, while there. */
  Performance chat() {
    return passerBy.performance();
  }

  /** How near the passer-by is, 0 to 1. */
  static double nearness(double seconds) {
    return seconds < COMES || seconds > GOES ? 0 : (OUTSIDE - passerByX(seconds) / SIDE) / INWARDS;
  }
}
