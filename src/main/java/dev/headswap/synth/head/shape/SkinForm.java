package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Ease;
import dev.headswap.synth.head.Trait;

/** The places of the net's crossings on one head at rest, lids apart. */
public final class SkinForm {

  private final Proportions p;
  private final Layout layout;
  private final Skull skull;
  private final FaceForm form;
  private final JawLine jawLine;

  /** The form of a head of these proportions. */
  public SkinForm(Proportions p) {
    this.p = p;
    this.layout = new Layout(p);
    this.skull = new Skull(p);
    this.form = new FaceForm(p);
    this.jawLine = JawLine.of(p);
  }

  /** Where a crossing lies: x, y, z. */
  public double[] place(int row, int column) {
    int k = Math.abs(column);
    int side = column < 0 ? -1 : 1;
    double[] at = smooth(row, k);
    double[] d = feature(row, k);
    double lips = lips(row, k);
    crook(d, side, row, k);

    return new double[] {side * (at[0] + d[0]), at[1] + d[1], at[2] + d[2] + lips};
  }

  /** No face is quite even: the nose leans, one corner of the mouth is higher. */
  private void crook(double[] d, int side, int row, int k) {
    double a = Layout.AVERAGE.x(row, k);
    double b = Layout.AVERAGE.y(row, k);
    double uneven = p.get(Trait.ASYMMETRY);
    d[0] += side * 0.08 * uneven * Ease.bump(a / 1.2, (b + 1.8) / 1.1);
    d[1] += side * 0.07 * uneven * Ease.bump((a - 2.6) / 1.4, (b + 4.75) / 1.1);
  }

  private double[] smooth(int row, int k) {
    if (row <= Net.LIP_LOW) {
      return onSkull(row, k);
    }
    return row <= Net.JAW ? aboveJaw(row, k) : belowJaw(row, k);
  }

  private double[] onSkull(int row, int k) {
    return onSkull(row, k, layout.y(row, k));
  }

  private double[] onSkull(int row, int k, double y) {
    if (k <= Net.FACE) {
      return skull.face(layout.x(row, k), y);
    }
    double t = (double) (k - Net.FACE) / (Net.HALF - Net.FACE);
    return skull.round(layout.x(row, Net.FACE), y, t);
  }

  private double[] feature(int row, int k) {
    if (k > Net.FACE + 4) {
      return new double[3];
    }
    double fade = Ease.step(Net.FACE + 4, Net.FACE, k) * Ease.step(Net.NECK, Net.JAW, row);
    double[] d = form.at(Layout.AVERAGE.x(row, k), Layout.AVERAGE.y(row, k));
    return new double[] {fade * d[0], fade * d[1], fade * d[2]};
  }

  private double lips(int row, int k) {
    double s = (double) k / Net.MOUTH_CORNER;
    if (s >= 1 || row <= Net.LIP_TOP || row >= Net.LIP_LOW) {
      return 0;
    }
    boolean upper = row <= Net.MOUTH_UP;
    double t =
        upper
            ? (double) (row - Net.LIP_TOP) / (Net.MOUTH_UP - Net.LIP_TOP)
            : (double) (Net.LIP_LOW - row) / (Net.LIP_LOW - Net.MOUTH_LOW);
    double full = upper ? p.get(Trait.UPPER_LIP) : p.get(Trait.LOWER_LIP);
    return LipForm.swell(upper, s, t) * (1 + 0.18 * full);
  }

  /** From the lower lip down to the edge of the jaw: an arc that turns under. */
  private double[] aboveJaw(int row, int k) {
    double[] from = onSkull(Net.LIP_LOW, k);
    double[] to = jaw(k);
    double t = (double) (row - Net.LIP_LOW) / (Net.JAW - Net.LIP_LOW);
    double high = from[1] - to[1];
    double a = angle(k);
    double[] ahead = onSkull(Net.LIP_LOW, k, from[1] - 0.2);
    double[] arrive = {0.75 * Math.sin(a), 0.31 * high, 0.75 * Math.max(0, Math.cos(a))};
    double[] place = new double[3];
    for (int i = 0; i < 3; i++) {
      place[i] =
          bezier(from[i], from[i] + 2 * high * (ahead[i] - from[i]), to[i] + arrive[i], to[i], t);
    }
    return place;
  }

  private static double angle(int k) {
    return Math.PI * k / Net.HALF;
  }

  private static double bezier(double a, double b, double c, double d, double t) {
    double s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  }

  /** The edge of the jaw, from the chin round to the nape. */
  private double[] jaw(int k) {
    return jawLine.at(k);
  }

  /** From the edge of the jaw inwards, to where the neck begins. */
  private double[] belowJaw(int row, int k) {
    double[] edge = jaw(k);
    double t = (double) (row - Net.JAW) / (Net.NECK - Net.JAW);
    double a = angle(k);
    double[] neck = {4.0 * Math.sin(a), -8.3 - 0.9 * Math.cos(a), -1.9 + 3.9 * Math.cos(a)};
    double sag =
        (0.25 + 0.35 * Math.max(-0.5, p.get(Trait.DOUBLE_CHIN))) * Math.max(0, Math.cos(a));
    double[] place = new double[3];
    for (int i = 0; i < 3; i++) {
      double under = i == 0 ? 0.88 * edge[0] : edge[i] - (i == 1 ? 0.55 : 1.1 * Math.cos(a));
      place[i] = (1 - t) * (1 - t) * edge[i] + 2 * t * (1 - t) * under + t * t * neck[i];
    }
    place[1] -= sag * 4 * t * (1 - t);
    return place;
  }
}
