package dev.headswap.synth.head.part;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.head.skin.Jaw;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** The tongue, lying in the lower jaw. */
public final class Tongue {

  private static final int ROWS = 7;
  private static final int COLUMNS = 11;

  private final Mesh mesh;

  /**
   * A tongue.
   *
   * @param lipZ depth of the line between the closed lips
   */
  public Tongue(Proportions p, double lipZ) {
    Sketch sketch = new Sketch();
    for (int r = 0; r < ROWS; r++) {
      double back = 0.5 * Math.PI * (1 - (double) r / (ROWS - 1));
      for (int c = 0; c < COLUMNS; c++) {
        double round = Math.PI * (1 - (double) c / (COLUMNS - 1));
        double half = Math.sin(0.35 + 0.9 * back);
        double x = 1.75 * half * Math.cos(round);
        double groove = 0.08 * Math.exp(-x * x / 0.1);
        double y = p.mouthY - 1.35 + (0.6 - groove) * Math.sin(round) * (0.4 + 0.6 * half);
        double z = lipZ - 1.5 - 3.2 * Math.sin(back) + 0.25 * Math.sin(round);
        double light = 1 - 0.55 * Math.sin(back);
        sketch.vertex(x, y, z, Rgb.srgb(190, 98, 98).times(light));
      }
    }
    sketch.grid(0, ROWS, COLUMNS, false, Label.INNER_MOUTH);
    this.mesh = sketch.mesh(Material.LIPS.bothSides());
  }

  /** The tongue with the jaw open by a strength from 0 to 1. */
  public Mesh mesh(double open) {
    float[] at = mesh.positions().clone();
    for (int i = 0; i < at.length; i += 3) {
      Jaw.turn(at, i, 0.92, open);
    }
    return mesh.at(at);
  }
}
