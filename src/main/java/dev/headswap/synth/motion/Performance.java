package dev.headswap.synth.motion;

import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Expression.Action;
import dev.headswap.synth.space.HeadPose;
import dev.headswap.synth.space.Transform;

/**
 * Somebody talking, whoever it is: the same seed and range move every head alike.
 *
 * @param seed of all that is moved
 * @param range how far
 */
public record Performance(long seed, PoseRange range) {

  /** The part of a turn that the shoulders follow. */
  private static final double SHOULDERS = 0.3;

  /** Somebody who talks to several people. */
  public static Performance draw(long seed) {
    return draw(seed, PoseRange.TALKING);
  }

  /** Somebody who moves as far as a range goes. */
  public static Performance draw(long seed, PoseRange range) {
    return new Performance(seed, range);
  }

  /** What is done at a time, in seconds from the start. */
  public Moment at(double seconds) {
    double yaw = yaw(seconds);
    double bodyYaw = SHOULDERS * yaw + 5 * drift("shoulders", 3.1, seconds);
    HeadPose head = new HeadPose(yaw - bodyYaw, pitch(seconds), roll(seconds));
    return new Moment(sway(bodyYaw, seconds), head, expression(yaw, seconds));
  }

  private double yaw(double seconds) {
    double turn = new Turns(about("yaw"), 1.9 + even("pace"), range.rarity()).at(seconds);
    return limit(range.yaw() * (0.9 * turn + 0.13 * drift("sway", 0.8, seconds)), range.yaw());
  }

  private double pitch(double seconds) {
    double nod = new Turns(about("pitch"), 1.5, range.rarity()).at(seconds);
    return limit(range.pitch() * (0.75 * nod + 0.3 * drift("nod", 0.45, seconds)), range.pitch());
  }

  private double roll(double seconds) {
    double tilt = new Turns(about("roll"), 2.3, range.rarity()).at(seconds);
    return limit(range.roll() * (0.8 * tilt + 0.25 * drift("tilt", 0.7, seconds)), range.roll());
  }

  private static double limit(double value, double most) {
    return Math.max(-most, Math.min(most, value));
  }

  private Transform sway(double bodyYaw, double seconds) {
    return Transform.aboutZ(1.5 * drift("lean", 2.7, seconds))
        .then(Transform.aboutY(bodyYaw))
        .around(0, -25, -4)
        .then(
            Transform.shift(
                1.2 * drift("aside", 2.2, seconds),
                0.5 * drift("up", 1.9, seconds),
                1.5 * drift("near", 3.3, seconds)));
  }

  private Expression expression(double yaw, double seconds) {
    Expression talking = Expression.NEUTRAL;
    Speech speech = Speech.draw(about("speech"));
    for (int i = 0; i < Viseme.ACTIONS.length; i++) {
      talking = talking.with(Viseme.ACTIONS[i], speech.at(seconds, i));
    }
    return eyes(new Mood(about("mood"), range.liveliness()).over(talking, seconds), yaw, seconds);
  }

  /** Lids and gaze: who turns away keeps an eye on the camera, in part. */
  private Expression eyes(Expression face, double yaw, double seconds) {
    double shut = new Blinks(about("blink"), 2.4 + 2.4 * even("blinking")).at(seconds);
    double aside = new Glances(about("aside"), 1.3).at(seconds) - 0.35 * yaw / 45;
    double up = new Glances(about("upward"), 1.7).at(seconds) * 0.7;
    return face.with(Action.BLINK_LEFT, shut)
        .with(Action.BLINK_RIGHT, shut)
        .with(Action.GAZE_X, aside)
        .with(Action.GAZE_Y, up);
  }

  private double drift(String subject, double interval, double seconds) {
    return new Drift(about(subject), interval).at(seconds);
  }

  private double even(String subject) {
    return Chance.even(about(subject), 0);
  }

  private long about(String subject) {
    return Chance.about(seed, subject);
  }
}
