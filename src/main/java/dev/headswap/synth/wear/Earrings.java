package dev.headswap.synth.wear;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.form.Tube;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** Earrings: hoops or drops hanging from the lobes of the ears. */
public final class Earrings {

  private static final Rgb[] METALS = {
    Rgb.srgb(226, 188, 96), Rgb.srgb(206, 208, 212), Rgb.srgb(206, 150, 122)
  };

  private final Tube wire;
  private final boolean hoop;
  private final double size;

  /** The earrings of a seed. */
  public Earrings(long grain) {
    Dice dice = Dice.about(grain, "earrings");
    hoop = dice.chance(0.6);
    size = hoop ? dice.between(0.6, 1.5) : dice.between(0.22, 0.38);
    Rgb color = METALS[dice.below(METALS.length)];
    wire = new Tube(hoop ? dice.between(0.08, 0.14) : size, 8, color, Label.EARRING);
  }

  /** One earring, hanging from a place. */
  public Mesh at(double[] lobe) {
    Sketch sketch = new Sketch();
    wire.add(sketch, hoop ? ring(lobe) : drop(lobe), hoop);
    return sketch.mesh(Material.POLISHED);
  }

  private double[] ring(double[] lobe) {
    int points = 20;
    double[] path = new double[3 * points];
    for (int i = 0; i < points; i++) {
      double a = 2 * Math.PI * i / points;
      path[3 * i] = lobe[0] + 0.55 * size * Math.sin(a) + 0.1 * Math.signum(lobe[0]);
      path[3 * i + 1] = lobe[1] - size + size * Math.cos(a);
      path[3 * i + 2] = lobe[2] + 0.8 * size * Math.sin(a);
    }
    return path;
  }

  /** A short bar as thick as long. */
  private double[] drop(double[] lobe) {
    double x = lobe[0] + 0.22 * Math.signum(lobe[0]);
    return new double[] {
      x,
      lobe[1] + 0.15,
      lobe[2] + 0.2,
      x,
      lobe[1] - 0.3,
      lobe[2] + 0.2,
      x,
      lobe[1] - 0.8,
      lobe[2] + 0.2
    };
  }
}
