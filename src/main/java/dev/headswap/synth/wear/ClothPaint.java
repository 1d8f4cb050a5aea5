package dev.headswap.synth.wear;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.head.Body;

/** Colours, pattern and folds of a cloth. */
final class ClothPaint {

  private final Body body;
  private final Dice dice;
  private final double size;
  private final double turn;
  private final double phase;

  ClothPaint(Body body) {
    this.body = body;
    this.dice = Dice.about(body.grain(), "cloth");
    this.size = dice.between(2.2, 4.5);
    this.turn = dice.between(-0.25, 0.25);
    this.phase = dice.between(0, 6);
  }

  /** How far a fold stands out at a place. */
  double fold(double x, double y) {
    double wave =
        Math.sin(0.5 * x + 0.35 * y + phase) + 0.6 * Math.sin(0.23 * x - 0.62 * y + phase);
    return 0.28 * wave + 0.12 * Math.sin(1.3 * x + 0.5 * y);
  }

  /** The colour at a place; {@code t} is 0 at the neckline. */
  Rgb at(double t, double angle, double[] at) {
    Rgb cloth =
        pattern(at[0] + turn * at[1], at[1] + turn * at[0], angle)
            .mix(body.second(), shirt(at, angle));
    double rib = body.cloth() == ClothKind.T_SHIRT || body.cloth() == ClothKind.JUMPER ? 1 : 0;
    double collar = 1 - 0.16 * rib * Ease.step(0.05, 0.02, t);
    return cloth.times(collar * (1 + 0.1 * fold(at[0], at[1])));
  }

  private Rgb pattern(double u, double v, double angle) {
    Rgb first = body.first();
    Rgb second = body.second();
    return switch (body.pattern()) {
      case PLAIN -> first;
      case STRIPES -> wave(v) > 0.35 ? second : first;
      case CHECKS -> first.mix(second, 0.5 * on(wave(u)) + 0.5 * on(wave(v)));
      case BLOCK -> second.mix(first, Ease.step(-25, -23.4, v - 2 * Math.cos(angle)));
      case SPECKLED -> first.mix(second, 0.6 * Math.pow(dice.even(), 3));
    };
  }

  /** How much of the shirt shows that is worn under an open jacket. */
  private double shirt(double[] at, double angle) {
    boolean front = Math.cos(angle) > 0.3;
    boolean jacket = body.cloth() == ClothKind.JACKET && front;
    return jacket ? Ease.step(0.8, -0.8, Math.abs(at[0]) - 0.32 * (at[1] + 33)) : 0;
  }

  private double wave(double x) {
    return Math.sin(2 * Math.PI * x / size + phase);
  }

  private static double on(double wave) {
    return Ease.step(0.2, 0.5, wave);
  }
}
