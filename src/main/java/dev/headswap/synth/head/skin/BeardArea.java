package dev.headswap.synth.head.skin;

import static dev.headswap.synth.form.Ease.bump;
import static dev.headswap.synth.form.Ease.step;

import dev.headswap.synth.hair.BeardKind;
import dev.headswap.synth.head.shape.Layout;
import dev.headswap.synth.head.shape.Net;

/** Where on a face a beard grows, at places of the average layout. */
public final class BeardArea {

  private BeardArea() {}

  /**
   * How densely it grows, 0 to 1.
   *
   * @param away distance from the middle of the face
   * @param b height
   */
  public static double density(double away, double b, BeardKind kind) {
    return switch (kind) {
      case NONE -> 0;
      case MOUSTACHE -> moustache(away, b);
      case GOATEE -> Math.max(moustache(away, b), goatee(away, b));
      case STUBBLE, FULL -> Math.max(moustache(away, b), full(away, b));
    };
  }

  /** How densely it grows at a crossing of the net, 0 to 1. */
  public static double at(int row, int column, BeardKind kind) {
    int k = Math.abs(column);
    boolean lips = k < Net.MOUTH_CORNER && row > Net.LIP_TOP - 1 && row < Net.LIP_LOW + 1;
    return lips ? 0 : density(Layout.AVERAGE.x(row, k), Layout.AVERAGE.y(row, k), kind);
  }

  private static double moustache(double away, double b) {
    double low = -4.05 - 0.28 * Math.max(0, away - 1.2);
    return step(-2.75, -3.1, b + 0.25 * away - 0.2)
        * step(low - 0.8, low, b)
        * step(3.1, 2.5, away)
        * (1 - 0.5 * bump(away / 0.15));
  }

  private static double goatee(double away, double b) {
    double sides = step(3.2, 2.6, away) * step(2.0, 2.5, away) * step(-3.6, -4.2, b);
    double chin = step(2.9, 2.2, away) * step(-6.1, -6.5, b);
    return Math.max(chin, sides);
  }

  private static double full(double away, double b) {
    double line = -3.0 + 0.75 * Math.max(0, away - 3.2);
    double cheeks = step(line + 0.3, line - 1.5, b) * step(2.0, 2.9, away);
    double chin = step(-6.0, -6.5, b);
    return Math.max(cheeks, chin);
  }
}
