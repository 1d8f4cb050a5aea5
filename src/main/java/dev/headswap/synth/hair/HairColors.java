package dev.headswap.synth.hair;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;

/** Colours of single ribbons around the tone of a head of hair. */
final class HairColors {

  private final Rgb tone;
  private final Dice dice;

  HairColors(Rgb tone, Dice dice) {
    this.tone = tone;
    this.dice = dice;
  }

  /** The look of one ribbon. */
  Strands.Look look(double width, double taper, double arch) {
    double light = 1 + 0.16 * dice.normal();
    double warm = 1 + 0.05 * dice.normal();
    Rgb middle = tone.times(light * warm, light, light / warm);
    double offset = dice.between(0, 400);
    return new Strands.Look(
        width * dice.between(0.7, 1.25),
        taper,
        arch,
        middle.times(0.7),
        middle.times(1.15),
        offset);
  }

  /** The close layer: darker, for less light reaches it. */
  Rgb under() {
    return tone.times(0.62 * (1 + 0.1 * dice.normal()));
  }
}
