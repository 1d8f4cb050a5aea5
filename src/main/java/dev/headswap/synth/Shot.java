package dev.headswap.synth;

import dev.headswap.frame.Box;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.synth.head.Expression;
import dev.headswap.synth.raster.Light;
import dev.headswap.synth.space.HeadPose;
import java.util.Arrays;

/**
 * A picture of a person and all that is known about it, as seen in the view.
 *
 * @param pixels the picture
 * @param labels what each pixel shows
 * @param landmarks in pixels of the view; they may lie outside
 * @param visible for each landmark, whether it is in the view and nothing hides it
 * @param box of the face, from the forehead to the chin, in pixels of the view
 * @param pose of the head against the camera; a view that is turned turns it too
 * @param expression of the face
 * @param light on the person, its directions turned with the view
 */
public record Shot(
    RgbImage pixels,
    LabelMap labels,
    Landmarks landmarks,
    boolean[] visible,
    Box box,
    HeadPose pose,
    Expression expression,
    Light light) {

  /** How many numbers {@link #truth()} has. */
  public static final int TRUTH_LENGTH = 3 + Expression.Action.COUNT + 3 + 3 + 3 + 3;

  /**
   * What a network could be asked about the picture, {@link #TRUTH_LENGTH} numbers of about -1 to
   * 1: yaw / 60, pitch / 30, roll / 30; the strengths of {@link Expression.Action} in order; the
   * unit vector towards the lamp in front (x to the right, y up, z to the camera); red, green, blue
   * of that lamp, of the sky and of the ground.
   */
  public float[] truth() {
    float[] truth = Arrays.copyOf(angles(), TRUTH_LENGTH);
    int at = 3;
    at = put(truth, at, expression.values());
    at = put(truth, at, light.key());
    at = put(truth, at, light.keyColor());
    at = put(truth, at, light.sky());
    put(truth, at, light.ground());
    return truth;
  }

  private float[] angles() {
    return new float[] {
      (float) (pose.yaw() / 60), (float) (pose.pitch() / 30), (float) (pose.roll() / 30)
    };
  }

  private static int put(float[] truth, int at, float[] values) {
    System.arraycopy(values, 0, truth, at, values.length);
    return at + values.length;
  }
}
