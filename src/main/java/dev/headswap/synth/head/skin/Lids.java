package dev.headswap.synth.head.skin;

import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Expression.Action;
import dev.headswap.synth.head.Trait;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.head.shape.Orbit;
import dev.headswap.synth.head.shape.Proportions;

/** The lids of one eye: they lie on the eyeball, close over it and follow the gaze. */
final class Lids {

  /** How thick a lid is at its edge. */
  static final double THICK = 0.1;

  private static final int REACH_IN = 3;
  private static final int REACH_OUT = 23;

  private final Proportions p;
  private final Orbit orbit;
  private final int side;

  Lids(Proportions p, int side) {
    this.p = p;
    this.side = side;
    this.orbit = new Orbit(p, side);
  }

  /** Lays the skin around the eye over the ball; points hold the net as the face pulls it. */
  void lay(float[] points, Expression expression) {
    double close = expression.get(side < 0 ? Action.BLINK_LEFT : Action.BLINK_RIGHT);
    double smile = expression.get(side < 0 ? Action.SMILE_LEFT : Action.SMILE_RIGHT);
    double squint = expression.get(Action.SQUINT);
    double look = expression.get(Action.GAZE_Y);
    double upper = Ease.hold(close * 0.93 + (1 - close) * (0.2 * squint - 0.3 * look), -0.25, 0.93);
    double lower =
        Ease.hold(close * 0.1 + (1 - close) * (0.22 * squint + 0.14 * smile + 0.1 * look), -0.1, 1);
    for (int k = REACH_IN; k <= REACH_OUT; k++) {
      for (int row = Net.BROW_LOW + 1; row < Net.RIM_LOW; row++) {
        int at = Net.at(row, side * k);
        if (Net.row(at) == row) {
          lay(points, 3 * at, row, k, row <= Net.LID_UP ? -upper : lower);
        }
      }
    }
  }

  private void lay(float[] points, int at, int row, int k, double part) {
    double shut = gap(points[at]) * part * hold(row);
    double fold = row <= Net.LID_UP ? fold(row, k) * (1 - Ease.hold(-part, 0, 1)) : 0;
    points[at + 1] += (float) shut;
    double ball = orbit.depth(points[at], points[at + 1], THICK);
    points[at + 2] = (float) (Ease.max(points[at + 2], ball, 0.2) + fold);
  }

  /** The opening at rest above a place. */
  private double gap(double x) {
    double s = (side * x - p.eyeX) / p.eyeHalf;
    return Math.abs(s) >= 1 ? 0 : p.upperLid(s) - p.lowerLid(s);
  }

  /** How much a row follows the edge of its lid. */
  private static double hold(int row) {
    double t =
        row <= Net.LID_UP
            ? (double) (row - Net.BROW_LOW) / (Net.LID_UP - Net.BROW_LOW)
            : (double) (Net.RIM_LOW - row) / (Net.RIM_LOW - Net.LID_LOW);
    return Math.pow(t, 1.4);
  }

  /** The crease above the upper lid, and the fold that hangs over it. */
  private double fold(int row, int k) {
    double s = (double) (k - Net.EYE_IN) / (Net.EYE_OUT - Net.EYE_IN);
    double across = Ease.step(-0.05, 0.25, s) * Ease.step(1.1, 0.75, s);
    double depth = 0.1 + 0.045 * p.get(Trait.LID_FOLD);
    double above = Net.LID_UP - row;
    return across
        * (0.6 * Math.max(0, depth) * Ease.bump((above - 3.6) / 1.0)
            - depth * Ease.bump((above - 2.1) / 0.7));
  }
}
