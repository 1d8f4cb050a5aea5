package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Curve;
import dev.headswap.synth.form.Ease;

/**
 * Where the crossings of the {@link Net} lie as seen from the front, for one head: x across the
 * face (columns up to {@link Net#FACE}) and y. Only the right half is kept; the left mirrors it.
 */
public final class Layout {

  private static final int[] GUIDES = {
    Net.BROW_TOP,
    Net.BROW_LOW,
    Net.LID_UP,
    Net.LID_LOW,
    Net.RIM_LOW,
    Net.NOSE_MID,
    Net.NOSE_BASE,
    Net.LIP_TOP,
    Net.MOUTH_UP,
    Net.MOUTH_LOW,
    Net.LIP_LOW,
    Net.JAW
  };

  private static final double[] ANCHORS = {0, Net.EYE_IN, Net.MOUTH_CORNER, Net.EYE_OUT, Net.FACE};

  /** The layout of the average head, on which features and actions are described. */
  public static final Layout AVERAGE =
      new Layout(new Proportions(dev.headswap.synth.head.Identity.average()));

  private final Proportions p;
  private final double[][] x = new double[Net.ROWS][Net.HALF + 1];
  private final double[][] y = new double[Net.ROWS][Net.HALF + 1];

  Layout(Proportions p) {
    this.p = p;
    for (int guide : GUIDES) {
      lay(guide);
    }
    for (int i = 0; i + 1 < GUIDES.length; i++) {
      fill(GUIDES[i], GUIDES[i + 1]);
    }
    crown();
    underside();
  }

  /** Across, of the right half. */
  public double x(int row, int k) {
    return x[row][k];
  }

  /** Up. */
  public double y(int row, int k) {
    return y[row][k];
  }

  private void lay(int guide) {
    Curve across = Curve.through(ANCHORS, acrossFace(guide));
    for (int k = 0; k <= Net.HALF; k++) {
      x[guide][k] = across.at(k);
      double front = height(guide, k);
      boolean lid = guide == Net.LID_UP || guide == Net.LID_LOW;
      double share = Ease.step(lid ? Net.EYE_OUT : 13, 27, k);
      y[guide][k] = Ease.mix(front, side(guide), share);
    }
  }

  private double[] acrossFace(int guide) {
    double in = p.eyeX - p.eyeHalf;
    double out = p.eyeX + p.eyeHalf;
    double mouth = p.mouthHalf;
    return switch (guide) {
      case Net.BROW_TOP -> new double[] {0, 1.55, 3.05, 4.65, 5.5};
      case Net.BROW_LOW -> new double[] {0, 1.55, p.eyeX, 4.6, 5.6};
      case Net.LID_UP, Net.LID_LOW -> new double[] {0, in, in + 0.86 * p.eyeHalf, out, out + 1.1};
      case Net.RIM_LOW -> new double[] {0, 1.5, p.eyeX - 0.1, 4.6, 5.7};
      case Net.NOSE_MID -> new double[] {0, 1.35, 2.7, 4.6, 5.7};
      case Net.NOSE_BASE -> new double[] {0, 1.25, 2.55, 4.5, 5.5};
      case Net.JAW -> new double[] {0, 1.1, 2.2, 4, 5};
      default -> new double[] {0, 0.52 * mouth, mouth, 4.4, 5.3};
    };
  }

  /** Height of a guide row across the front of the face. */
  private double height(int guide, int k) {
    double s = (x[guide][k] - p.eyeX) / p.eyeHalf;
    return switch (guide) {
      case Net.BROW_TOP -> p.eyeY + 2.9;
      case Net.BROW_LOW -> p.eyeY + 1.2;
      case Net.LID_UP -> p.eyeY + (Math.abs(s) < 1 ? p.upperLid(s) : p.tilt(s));
      case Net.LID_LOW -> p.eyeY + (Math.abs(s) < 1 ? p.lowerLid(s) : p.tilt(s));
      case Net.RIM_LOW -> p.eyeY - 1.4;
      case Net.NOSE_MID -> Ease.mix(p.eyeY - 1.4, p.noseBaseY, 0.5);
      case Net.NOSE_BASE -> p.noseBaseY;
      case Net.JAW -> p.chinY;
      default -> lipHeight(guide, x[guide][k] / p.mouthHalf);
    };
  }

  private double lipHeight(int guide, double s) {
    return switch (guide) {
      case Net.LIP_TOP -> s < 1 ? LipForm.top(p, s) : LipForm.beyond(p, s, 0.14);
      case Net.LIP_LOW -> s < 1 ? LipForm.low(p, s) : LipForm.beyond(p, s, -0.14);
      default -> s < 1 ? LipForm.line(p, s) : LipForm.beyond(p, s, 0);
    };
  }

  /** Height of a guide row on the side and back of the head. */
  private double side(int guide) {
    return switch (guide) {
      case Net.BROW_TOP -> p.eyeY + 2.9;
      case Net.BROW_LOW -> p.eyeY + 1.4;
      case Net.LID_UP, Net.LID_LOW -> p.eyeY + 0.2;
      case Net.RIM_LOW -> p.eyeY - 1;
      case Net.NOSE_MID -> -0.45;
      case Net.NOSE_BASE -> -2;
      case Net.LIP_TOP -> -2.9;
      case Net.MOUTH_UP, Net.MOUTH_LOW -> -3.6;
      case Net.LIP_LOW -> -4.3;
      default -> -5.9;
    };
  }

  private void fill(int from, int to) {
    for (int row = from + 1; row < to; row++) {
      double t = spread(from, (double) (row - from) / (to - from));
      for (int k = 0; k <= Net.HALF; k++) {
        x[row][k] = Ease.mix(x[from][k], x[to][k], Ease.step(0, 1, t));
        y[row][k] = Ease.mix(y[from][k], y[to][k], t);
      }
    }
  }

  /** Rows lie closer where the form turns faster. */
  private static double spread(int from, double t) {
    return switch (from) {
      case Net.BROW_LOW -> 1 - Math.pow(1 - t, 1.35);
      case Net.LID_LOW -> Math.pow(t, 1.35);
      case Net.NOSE_MID -> 1 - Math.pow(1 - t, 1.3);
      default -> t;
    };
  }

  private void crown() {
    for (int row = 0; row < Net.BROW_TOP; row++) {
      double angle = 0.5 * Math.PI * row / Net.BROW_TOP;
      for (int k = 0; k <= Net.HALF; k++) {
        double base = y[Net.BROW_TOP][k];
        y[row][k] = base + (p.topY - base) * Math.cos(angle);
        x[row][k] = x[Net.BROW_TOP][k] * Skull.crownWidth((y[row][k] - base) / (p.topY - base));
      }
    }
  }

  private void underside() {
    for (int row = Net.JAW + 1; row < Net.ROWS; row++) {
      for (int k = 0; k <= Net.HALF; k++) {
        x[row][k] = x[Net.JAW][k];
        y[row][k] = y[Net.JAW][k] - 0.3 * (row - Net.JAW);
      }
    }
  }
}
