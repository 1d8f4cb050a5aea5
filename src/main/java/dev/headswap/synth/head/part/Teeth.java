package dev.headswap.synth.head.part;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.head.skin.Jaw;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** One row of teeth with its gum, along an arch behind the lips. */
public final class Teeth {

  private static final double[] UPPER = {0.84, 0.66, 0.74, 0.66, 0.64, 0.9};
  private static final double[] LOWER = {0.54, 0.58, 0.66, 0.66, 0.66, 0.95};
  private static final int ACROSS = 5;
  private static final double[] DOWN = {-0.8, -0.3, 0, 0.12, 0.5, 0.85, 1};
  private static final Rgb IVORY = Rgb.srgb(232, 222, 202);
  private static final Rgb GUM = Rgb.srgb(168, 92, 90);

  private final boolean upper;
  private final Mesh mesh;

  /**
   * A row of teeth.
   *
   * @param lipZ depth of the line between the closed lips
   */
  public Teeth(Proportions p, double lipZ, boolean upper) {
    this.upper = upper;
    Sketch sketch = new Sketch();
    double front = lipZ - (upper ? 0.55 : 0.78);
    double edge = p.mouthY + (upper ? -0.1 : -0.12);
    for (int side = -1; side <= 1; side += 2) {
      double from = 0;
      for (double wide : upper ? UPPER : LOWER) {
        tooth(sketch, side, from, wide, front, edge);
        from += wide;
      }
    }
    this.mesh = sketch.mesh(Material.LIPS);
  }

  /** The row with the jaw open by a strength from 0 to 1. */
  public Mesh mesh(double open) {
    if (upper || open <= 0) {
      return mesh;
    }
    float[] at = mesh.positions().clone();
    for (int i = 0; i < at.length; i += 3) {
      Jaw.turn(at, i, 1, open);
    }
    return mesh.at(at);
  }

  private void tooth(Sketch sketch, int side, double from, double wide, double front, double edge) {
    int first = sketch.size();
    double high = upper ? 0.95 : 0.78;
    for (double down : DOWN) {
      for (int i = 0; i < ACROSS; i++) {
        double t = (double) i / (ACROSS - 1);
        double along = side * (from + wide * (side > 0 ? t : 1 - t));
        point(sketch, along, 2 * t - 1, down, front, edge, high);
      }
    }
    if (upper) {
      sketch.grid(first, DOWN.length, ACROSS, false, Label.INNER_MOUTH);
    } else {
      flipped(sketch, first);
    }
  }

  private static void flipped(Sketch sketch, int first) {
    for (int r = 0; r + 1 < DOWN.length; r++) {
      for (int c = 0; c + 1 < ACROSS; c++) {
        int at = first + r * ACROSS + c;
        sketch.quad(at + ACROSS, at, at + 1, at + ACROSS + 1, Label.INNER_MOUTH);
      }
    }
  }

  /** The arch: along it from the middle, bulging between the gaps. */
  private void point(
      Sketch sketch, double along, double t, double down, double front, double edge, double high) {
    double turn = Ease.hold(along / 4.6, -1.4, 1.4);
    double x = 2.75 * Math.sin(turn * 1.35);
    double bulge = down > 0 ? 0.13 * (1 - t * t * t * t) : 0.06;
    double round = down > 0.9 ? -0.1 - 0.06 * t * t : 0;
    double z = front - 2.5 * (1 - Math.cos(turn * 1.35)) + bulge + round;
    double chip = down > 0.9 ? 0.05 * t * t * t * t : 0;
    double y = edge + (upper ? 1 : -1) * (high * (1 - down) + chip);
    sketch.vertex(x, y, z, color(t, down, turn));
  }

  private static Rgb color(double t, double down, double turn) {
    double back = 1 - 0.75 * Ease.step(0.2, 0.9, Math.abs(turn));
    if (down <= 0) {
      return GUM.times(back * (down < -0.5 ? 0.5 : 0.8));
    }
    double gap = 1 - 0.45 * Math.pow(Math.abs(t), 6);
    return IVORY.times(back * gap * (down < 0.2 ? 0.85 : 1));
  }
}
