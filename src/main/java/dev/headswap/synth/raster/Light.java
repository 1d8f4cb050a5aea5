package dev.headswap.synth.raster;

import dev.headswap.synth.space.Transform;

/**
 * What lights the world: one distant lamp that casts shadows, the sky and the ground, and a lamp
 * from behind that draws the rim. Directions are unit vectors towards the lamp, x to the right, y
 * up, z to the camera; colours are linear red, green, blue of any strength.
 *
 * @param key towards the lamp in front
 * @param keyColor its colour
 * @param sky colour of light from above
 * @param ground colour of light from below
 * @param rim towards the lamp behind
 * @param rimColor its colour
 */
public record Light(
    float[] key, float[] keyColor, float[] sky, float[] ground, float[] rim, float[] rimColor) {

  /** White light from the front, above and to the left of the picture. */
  public static Light studio() {
    return new Light(
        unit(-0.5, 0.55, 0.75),
        new float[] {2.4f, 2.3f, 2.2f},
        new float[] {0.55f, 0.6f, 0.7f},
        new float[] {0.28f, 0.25f, 0.22f},
        unit(0.7, 0.3, -0.6),
        new float[] {0.5f, 0.5f, 0.6f});
  }

  /** A vector of length 1. */
  public static float[] unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new float[] {(float) (x / length), (float) (y / length), (float) (z / length)};
  }

  /** The same as seen in a picture that is turned clockwise. */
  public Light turned(double degrees) {
    Transform turn = Transform.aboutZ(-degrees);
    return new Light(turn.applyAll(key), keyColor, sky, ground, turn.applyAll(rim), rimColor);
  }
}
