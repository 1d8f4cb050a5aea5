package dev.headswap.synth.motion;

/**
 * How far a performance goes.
 *
 * @param yaw the largest turn to either side, in degrees
 * @param pitch the largest turn up or down, in degrees
 * @param roll the largest tilt, in degrees
 * @param rarity how much small turns outweigh large ones: 1 is even, 3 mostly faces the camera
 * @param liveliness strength of expressions beside talking, 0 to 1
 */
public record PoseRange(double yaw, double pitch, double roll, double rarity, double liveliness) {

  /** Somebody who talks to the camera. */
  public static final PoseRange CALM = new PoseRange(22, 9, 7, 1.6, 0.45);

  /** Somebody who talks to several people. */
  public static final PoseRange TALKING = new PoseRange(60, 22, 16, 2.2, 0.6);

  /** All poses and expressions alike, for training. */
  public static final PoseRange WIDE = new PoseRange(60, 25, 20, 1, 1);
}
