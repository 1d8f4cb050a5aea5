package dev.headswap.synth.head.skin;

import static dev.headswap.synth.form.Ease.bump;
import static dev.headswap.synth.form.Ease.hold;
import static dev.headswap.synth.form.Ease.step;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.hair.BeardKind;
import dev.headswap.synth.head.Tones;
import dev.headswap.synth.head.Trait;
import dev.headswap.synth.head.shape.Layout;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.head.shape.NoseForm;
import dev.headswap.synth.head.shape.Proportions;

/** The colours of skin: where blood shows, where hollows are dark, freckles, stubble, lips. */
final class SkinPaint {

  private final Proportions p;
  private final Tones tones;
  private final double[] spots = new double[Net.SIZE];

  SkinPaint(Proportions p, Tones tones) {
    this.p = p;
    this.tones = tones;
    Dice dice = Dice.about(p.identity().grain(), "skin");
    for (int i = 0; i < spots.length; i++) {
      spots[i] = dice.normal();
    }
  }

  /** The inner edge of a lid. */
  Rgb lidRim() {
    return tones.skin().times(0.72, 0.5, 0.48);
  }

  /** Lashes. */
  Rgb lash() {
    return tones.brow().times(0.25);
  }

  /** The colour at a crossing of the net. */
  Rgb at(int row, int column) {
    int k = Math.abs(column);
    double a = Layout.AVERAGE.x(row, k);
    double b = Layout.AVERAGE.y(row, k);
    if (k > Net.FACE) {
      return tones.skin().times(0.95);
    }
    Rgb bare = blood(tones.skin(), a, b);
    Rgb marked =
        marks(
            bare,
            a,
            b,
            spots[Net.row(Net.at(row, column)) * Net.AROUND + Math.floorMod(column, Net.AROUND)]);
    Rgb shaded = marked.times(hollows(a, b, row, k));
    Rgb grown = stubble(shaded, a, b);
    return lips(underBrow(grown, a, b), row, k);
  }

  private Rgb blood(Rgb skin, double a, double b) {
    double ruddy = hold(0.6 + 0.25 * p.get(Trait.RUDDINESS), 0.1, 1.4);
    double cheeks = bump((a - 3.7) / 1.3, (b + 1.4) / 1.2);
    double nose = bump(a / 0.9, (b + 1.7) / 0.8);
    double red = ruddy * (0.75 * cheeks + 0.6 * nose + 0.2 * bump(a / 1.6, (b + 7.9) / 0.8));
    double lid = bump((a - 3.1) / 1.4, (b - 2.0) / 0.7);
    double under = bump((a - 2.7) / 1.1, (b - 0.8) / 0.4);
    double bags = hold(0.4 + 0.3 * p.get(Trait.EYE_BAGS), 0, 1.2);
    return skin.times(
        1 + 0.05 * red - 0.03 * lid - 0.12 * bags * under,
        1 - 0.14 * red - 0.08 * lid - 0.16 * bags * under,
        1 - 0.14 * red - 0.06 * lid - 0.1 * bags * under);
  }

  private Rgb marks(Rgb skin, double a, double b, double spot) {
    double many = p.get(Trait.FRECKLES) - 0.6;
    double where = bump(a / 3.6, (b + 0.4) / 1.9);
    double freckle = many > 0 && spot > 0.9 ? hold(many, 0, 1.4) * where * 0.3 : 0;
    double uneven = 1 + 0.012 * spot * (1 + 0.4 * hold(p.get(Trait.AGE), -1, 2));
    return skin.times(uneven * (1 - 0.5 * freckle), uneven * (1 - freckle), uneven * (1 - freckle));
  }

  /** Less light reaches hollows; drawing does not know of such small ones. */
  private double hollows(double a, double b, int row, int k) {
    double dark = 0.12 * bump((a - 1.45) / 0.45, (b - 2.0) / 0.6);
    dark += 0.55 * NoseForm.nostril(a, b);
    dark += 0.14 * bump((a - 1.8) / 0.17, (b + 2.05) / 0.42);

    dark += 0.05 * bump(a / 1.4, (b + 6.2) / 0.4);
    dark += 0.2 * bump((a - 2.66) / 0.2, (b + 4.78) / 0.25);
    double fold = hold(0.5 + 0.4 * p.get(Trait.AGE), 0, 1.3);
    double line = 1.75 + 0.52 * (-2.1 - b);
    dark += 0.13 * fold * bump((a - line) / 0.16) * step(-5, -4.2, b) * step(-1.8, -2.5, b);
    dark += 0.12 * fold * crowsFeet(a, b);
    boolean lashes = k > Net.EYE_IN && k < Net.EYE_OUT && row == Net.LID_UP;
    return Math.max(0.03, (1 - dark) * (lashes ? 0.35 : 1) * lowerEdge(row, k));
  }

  private static double lowerEdge(int row, int k) {
    return k > Net.EYE_IN && k < Net.EYE_OUT && row == Net.LID_LOW ? 0.72 : 1;
  }

  private static double crowsFeet(double a, double b) {
    return bump((a - 5.2) / 0.5, (b - 1.8) / 0.7) * Math.max(0, Math.sin(9 * (b - 1.8)));
  }

  private Rgb stubble(Rgb skin, double a, double b) {
    BeardKind kind = p.identity().beard();
    if (kind == BeardKind.NONE || kind == BeardKind.MOUSTACHE) {
      return skin;
    }
    double dense = BeardArea.density(a, b, kind) * (kind == BeardKind.STUBBLE ? 0.4 : 0.75);
    return skin.mix(tones.hair().times(0.8), dense);
  }

  /** Skin shines through brows darker than around them. */
  private Rgb underBrow(Rgb skin, double a, double b) {
    double y = b + p.eyeY - 1.8;
    double on = bump((a - 2.75) / 1.05, (y - p.browY - 0.02) / 0.26);
    return skin.mix(tones.brow(), 0.5 * on);
  }

  private Rgb lips(Rgb skin, int row, int k) {
    if (k > Net.MOUTH_CORNER || row < Net.LIP_TOP || row > Net.LIP_LOW) {
      return skin;
    }
    boolean border = row == Net.LIP_TOP || row == Net.LIP_LOW || k == Net.MOUTH_CORNER;
    boolean edge = row == Net.MOUTH_UP || row == Net.MOUTH_LOW;
    Rgb red = tones.lip().times(row <= Net.MOUTH_UP ? 0.88 : 1);
    return border ? skin.mix(red, 0.5) : red.times(edge ? 0.45 : 1);
  }
}
