package dev.headswap.synth.wear;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.form.Tube;
import dev.headswap.synth.head.part.Neck;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** A chain around the foot of the neck. */
public final class Necklace {

  private static final int POINTS = 40;

  private Necklace() {}

  /** The chain of a seed on a neck, in the body frame. */
  public static Mesh on(Neck neck, long grain) {
    Dice dice = Dice.about(grain, "necklace");
    double low = dice.between(-16.6, -15.4);
    double[] path = new double[3 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      double angle = 2 * Math.PI * i / POINTS;
      double y = Ease.mix(-12.2, low, 0.5 + 0.5 * Math.cos(angle));
      double[] at = neck.place(y, angle);
      double out = 1.03;
      path[3 * i] = at[0] * out;
      path[3 * i + 1] = y;
      path[3 * i + 2] = at[2] + 0.22 * Math.cos(angle);
    }
    Rgb gold = dice.chance(0.5) ? Rgb.srgb(222, 182, 92) : Rgb.srgb(208, 208, 212);
    Sketch sketch = new Sketch();
    new Tube(dice.between(0.11, 0.2), 6, gold, Label.NECKLACE).add(sketch, path, true);
    return sketch.mesh(Material.POLISHED);
  }
}
