package dev.headswap.synth.wear;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.hair.Bulk;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;
import java.util.List;

/** A hat over the crown of a head: a cap with a visor, a knitted beanie, or a hat with a brim. */
public final class Hat {

  /** How far a hat stands off the head, which is what hair beneath has room for. */
  public static final double ROOM = 0.75;

  private static final int AROUND = 48;
  private static final int ROWS = 14;
  private static final Rgb[] COLORS = {
    Rgb.srgb(36, 40, 56), Rgb.srgb(134, 36, 40), Rgb.srgb(70, 92, 66), Rgb.srgb(186, 170, 140),
    Rgb.srgb(60, 58, 60), Rgb.srgb(200, 120, 60), Rgb.srgb(90, 70, 54), Rgb.srgb(70, 110, 150)
  };

  private final HatKind kind;
  private final Bulk bulk;
  private final Rgb color;
  private final Dice dice;
  private final Sketch sketch = new Sketch();

  private Hat(HatKind kind, Bulk bulk, long grain) {
    this.kind = kind;
    this.bulk = bulk;
    this.dice = Dice.about(grain, "hat");
    this.color = COLORS[dice.below(COLORS.length)];
  }

  /** The meshes of a hat; none if none is worn. */
  public static List<Mesh> of(HatKind kind, Bulk bulk, long grain) {
    return kind == HatKind.NONE ? List.of() : List.of(new Hat(kind, bulk, grain).sew());
  }

  /** Height of the lower edge of a hat at a depth of the head frame. */
  public static double edge(HatKind kind, double z) {
    double front = kind == HatKind.BEANIE ? 5.6 : 6.3;
    double back = kind == HatKind.BEANIE ? 0.8 : kind == HatKind.CAP ? 3.2 : 4.0;
    return Ease.mix(back, front, Ease.step(-10, 9.5, z));
  }

  private Mesh sew() {
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < AROUND; i++) {
        crown((double) row / (ROWS - 1), 2 * Math.PI * i / AROUND);
      }
    }
    sketch.grid(0, ROWS, AROUND, true, Label.HAT);
    if (kind == HatKind.CAP) {
      visor();
    } else if (kind == HatKind.BRIM) {
      brim();
    }
    return sketch.mesh(Material.CLOTH.grained(kind == HatKind.BEANIE ? 0.3f : 0.12f));
  }

  private void crown(double t, double angle) {
    double[] at = onHead(t, angle, thickness(t));
    double rib = kind == HatKind.BEANIE ? 1 + 0.07 * Math.sin(28 * angle) : 1;
    double band = kind == HatKind.BRIM && t > 0.8 ? 0.45 : 1;
    double seam = kind == HatKind.CAP ? 1 - 0.12 * Ease.bump(Math.sin(3 * angle) / 0.12) : 1;
    sketch.vertex(at[0], at[1], at[2], color.times(rib * band * seam), at[0] + at[2], at[1]);
  }

  private double thickness(double t) {
    return switch (kind) {
      case BEANIE -> ROOM + 0.15 + (t > 0.72 ? 0.45 : 0) - (t > 0.97 ? 0.5 : 0);
      case BRIM -> ROOM + 0.2 + 1.6 * Ease.step(0.75, 0.35, t) - 0.9 * Ease.step(0.25, 0, t);
      default -> ROOM + 0.1 + 0.35 * Ease.step(0.9, 0.5, t);
    };
  }

  /** From the crown (0) to the edge (1). */
  private double[] onHead(double t, double angle, double off) {
    double low = lowest(angle);
    return bulk.surface(t * low, angle, off);
  }

  /** Evened out over a few degrees, so that the edge is a smooth line. */
  private double lowest(double angle) {
    double sum = 0;
    for (int i = -3; i <= 3; i++) {
      sum += crossing(angle + 0.07 * i);
    }
    return sum / 7;
  }

  /** How far down from the crown, in parts of half a turn, the edge lies at an angle. */
  private double crossing(double angle) {
    double low = 0.1;
    double high = 0.7;
    for (int i = 0; i < 24; i++) {
      double middle = 0.5 * (low + high);
      double[] at = bulk.surface(middle, angle, ROOM);
      if (at[1] > edge(kind, at[2])) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void visor() {
    int rows = 6;
    int columns = 21;
    int first = sketch.size();
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < columns; i++) {
        double angle = Math.toRadians(58) * (2.0 * i / (columns - 1) - 1);
        double t = (double) row / (rows - 1);
        double[] at = onHead(1, angle, ROOM);
        double reach = 6.3 * t * Math.pow(Math.cos(angle * 1.5), 0.6);
        double x = at[0] * (1 + 0.03 * t);
        double y = at[1] + 0.1 - 0.9 * t * t - 0.035 * x * x * t;
        sketch.vertex(x, y, at[2] + reach, color.times(0.9), x, at[2] + reach);
      }
    }
    sketch.grid(first, rows, columns, false, Label.HAT);
  }

  private void brim() {
    int rows = 5;
    int first = sketch.size();
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < AROUND; i++) {
        double angle = 2 * Math.PI * i / AROUND;
        double t = (double) row / (rows - 1);
        double[] at = onHead(1, angle, ROOM + 0.2);
        double reach = 1 + 0.5 * t;
        double curl =
            1.1 * t * t * Math.pow(Math.sin(angle), 2) - 0.5 * t * Math.abs(Math.cos(angle));
        sketch.vertex(at[0] * reach, at[1] + curl, at[2] * reach, color, at[0], at[2]);
      }
    }
    sketch.grid(first, rows, AROUND, true, Label.HAT);
  }
}
