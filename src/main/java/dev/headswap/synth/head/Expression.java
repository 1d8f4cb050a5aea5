package dev.headswap.synth.head;

import java.util.Arrays;

/**
 * What a face does at one moment.
 *
 * @param values {@link Action#values()}{@code .length} strengths in the order of {@link Action};
 *     shared, never written
 */
public record Expression(float[] values) {

  /** One thing that a face can do. Left and right are those of the picture. */
  public enum Action {
    JAW_OPEN,
    SMILE_LEFT,
    SMILE_RIGHT,
    MOUTH_WIDE,
    PUCKER,
    UPPER_LIP_RAISE,
    LOWER_LIP_DROP,
    MOUTH_CORNERS_DOWN,
    BROW_RAISE_LEFT,
    BROW_RAISE_RIGHT,
    BROW_FROWN,
    BLINK_LEFT,
    BLINK_RIGHT,
    SQUINT,
    NOSE_WRINKLE,
    CHEEK_PUFF,
    GAZE_X,
    GAZE_Y;

    /** How many there are. */
    public static final int COUNT = values().length;

    /** The smallest strength: -1 for the gaze (left in the picture, down), 0 for all else. */
    public float least() {
      return this == GAZE_X || this == GAZE_Y ? -1 : 0;
    }
  }

  /** Eyes open and ahead, lips closed, nothing tensed. */
  public static final Expression NEUTRAL = new Expression(new float[Action.COUNT]);

  public Expression {
    if (values.length != Action.COUNT) {
      throw new IllegalArgumentException(
          "%d strengths required but were %d".formatted(Action.COUNT, values.length));
    }
  }

  /** The strength of one action: 0 (not at all) to 1 (fully); the gaze -1 to 1. */
  public float get(Action action) {
    return values[action.ordinal()];
  }

  /** The same face with one action at another strength, held within its range. */
  public Expression with(Action action, double strength) {
    float[] changed = values.clone();
    changed[action.ordinal()] = (float) Math.max(action.least(), Math.min(1, strength));
    return new Expression(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
