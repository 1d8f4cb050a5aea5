package dev.headswap.synth.space;

/**
 * How a head is turned, in degrees; all zero looks straight ahead (out of the picture).
 *
 * @param yaw positive turns the face to the right of the picture
 * @param pitch positive lifts the face
 * @param roll positive tilts the top of the head to the right of the picture
 */
public record HeadPose(double yaw, double pitch, double roll) {

  /** Straight ahead. */
  public static final HeadPose FRONTAL = new HeadPose(0, 0, 0);

  /** Where the neck lets the head turn: x, y, z in the head frame, which is at rest here. */
  private static final double[] PIVOT = {0, -7, -2.5};

  /** The turn alone, about the origin: roll first, then pitch, then yaw. */
  public Transform rotation() {
    return Transform.aboutZ(-roll).then(Transform.aboutX(-pitch)).then(Transform.aboutY(yaw));
  }

  /**
   * From the head frame into the frame of the body, which is the head frame of a head that looks
   * straight ahead: the turn about the top of the neck.
   */
  public Transform placement() {
    return rotation().around(PIVOT[0], PIVOT[1], PIVOT[2]);
  }

  /** The pose that a turn gives a head that looks straight ahead. */
  public static HeadPose of(Transform turn) {
    double[] m = turn.m();
    double scale = Math.sqrt(m[2] * m[2] + m[5] * m[5] + m[8] * m[8]);
    return new HeadPose(
        Math.toDegrees(Math.atan2(m[2], m[8])),
        Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, m[5] / scale)))),
        -Math.toDegrees(Math.atan2(m[3], m[4])));
  }
}
