package dev.headswap.synth.head.skin;

import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.shape.Layout;
import dev.headswap.synth.head.shape.Net;

/** The turn of the lower jaw about the joints in front of the ears, and how much skin follows. */
public final class Jaw {

  /** Height of the axis. */
  private static final double HINGE_Y = -0.6;

  /** Depth of the axis. */
  private static final double HINGE_Z = 1.0;

  /** The widest turn, in radians. */
  private static final double WIDEST = Math.toRadians(17);

  private Jaw() {}

  /** Turns one of packed points in place, by a share of the turn at a strength from 0 to 1. */
  public static void turn(float[] points, int at, double weight, double strength) {
    if (weight <= 0 || strength <= 0) {
      return;
    }
    double angle = WIDEST * strength * weight;
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double y = points[at + 1] - HINGE_Y;
    double z = points[at + 2] - HINGE_Z;
    points[at + 1] = (float) (HINGE_Y + c * y - s * z);
    points[at + 2] = (float) (HINGE_Z + s * y + c * z);
  }

  /** How much of the turn the skin of a crossing of the net follows, 0 to 1. */
  static double weight(int row, int column) {
    int k = Math.abs(column);
    double b = Layout.AVERAGE.y(Math.min(row, Net.JAW), k);
    double round = Ease.step(33, 24, k);
    double ramp = Ease.step(-1.6, -7.4, b) * round;
    double s = Ease.hold((double) k / Net.MOUTH_CORNER, 0, 1);
    double pull = Math.pow(s, 2.4);
    if (row <= Net.MOUTH_UP) {
      return ramp * pull;
    }
    double lower = row <= Net.JAW ? 1 - (1 - ramp) * pull : round;
    double inward = 1 - Ease.step(Net.JAW, Net.NECK, row);
    return lower * (k >= Net.MOUTH_CORNER && row <= Net.JAW ? 1 : round) * inward;
  }
}
