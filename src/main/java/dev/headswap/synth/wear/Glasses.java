package dev.headswap.synth.wear;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.form.Tube;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.head.skin.Relief;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;
import java.util.Arrays;
import java.util.List;

/** A pair of glasses on the nose: frames labelled as such, panes that leave what is behind. */
public final class Glasses {

  private static final int AROUND = 32;
  private static final Material PANE = Material.GLASS.shining(0.12f, 120).veiled(0.06f);
  private static final Rgb[] FRAMES = {
    Rgb.srgb(26, 24, 24),
    Rgb.srgb(92, 58, 34),
    Rgb.srgb(150, 130, 84),
    Rgb.srgb(140, 144, 150),
    Rgb.srgb(110, 30, 36),
    Rgb.srgb(34, 46, 84)
  };

  private final GlassesKind kind;
  private final Proportions p;
  private final Sketch frame = new Sketch();
  private final Sketch panes = new Sketch();
  private final Tube bar;
  private final double z;
  private final double rx;
  private final double ry;
  private final double middleX;

  private Glasses(Proportions p, Relief relief) {
    this.p = p;
    this.kind = p.identity().glasses();
    Dice dice = Dice.about(p.identity().grain(), "glasses");
    boolean thin = kind == GlassesKind.ROUND ? dice.chance(0.6) : kind == GlassesKind.RIMLESS;
    Rgb color = FRAMES[thin ? 2 + dice.below(2) : dice.below(FRAMES.length)];
    this.bar = new Tube(thin ? 0.07 : dice.between(0.12, 0.19), 6, color, Label.GLASSES);
    this.rx = dice.between(2.2, 2.6);
    this.ry = kind == GlassesKind.ROUND ? 0.95 * rx : rx * dice.between(0.68, 0.84);
    this.middleX = Math.max(rx + 0.55, p.eyeX + 0.05);
    double brow = relief.depth(p.eyeX, p.browY - 0.2);
    this.z = Math.max(Math.max(relief.depth(0, p.eyeY - 0.3) + 0.15, brow + 0.35), p.eyeZ + 2.2);
  }

  /** The meshes of a head's glasses, which do not move; none if it wears none. */
  public static List<Mesh> of(Proportions p, Relief relief) {
    return p.identity().glasses() == GlassesKind.NONE ? List.of() : new Glasses(p, relief).meshes();
  }

  private List<Mesh> meshes() {
    for (int side = -1; side <= 1; side += 2) {
      rim(side);
      pane(side);
      temple(side);
    }
    bridge();
    Mesh glass = panes.mesh(PANE);
    byte[] clear = new byte[glass.triangleCount()];
    Arrays.fill(clear, Mesh.CLEAR);
    Mesh unlabelled =
        new Mesh(glass.positions(), glass.triangles(), glass.colors(), clear, glass.uv(), PANE);
    return List.of(frame.mesh(Material.POLISHED), unlabelled);
  }

  /** A place on the outline of a pane, or inside it. */
  private double[] outline(int side, double angle, double share) {
    double power = kind == GlassesKind.ROUND ? 1 : kind == GlassesKind.RIMLESS ? 0.75 : 0.6;
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double x = middleX + share * rx * Math.signum(c) * Math.pow(Math.abs(c), power);
    double drop = kind == GlassesKind.ROUND ? 0 : 0.12 * (x - middleX) * (s < 0 ? -1 : 0.3);
    double y = p.eyeY - 0.25 + share * ry * Math.signum(s) * Math.pow(Math.abs(s), power) + drop;
    return new double[] {side * x, y, z - 0.03 * x * x};
  }

  private void rim(int side) {
    if (kind == GlassesKind.RIMLESS) {
      return;
    }
    boolean half = kind == GlassesKind.BROWLINE;
    int points = half ? AROUND / 2 + 1 : AROUND;
    double[] path = new double[3 * points];
    for (int i = 0; i < points; i++) {
      System.arraycopy(outline(side, 2 * Math.PI * i / AROUND, 1), 0, path, 3 * i, 3);
    }
    bar.add(frame, path, !half);
  }

  private void pane(int side) {
    Rgb glass = Rgb.srgb(225, 232, 236);
    double[] middle = outline(side, 0, 0);
    int centre = panes.vertex(middle[0], middle[1], middle[2], glass);
    for (int i = 0; i < AROUND; i++) {
      double[] at = outline(side, 2 * Math.PI * i / AROUND, 0.98);
      panes.vertex(at[0], at[1], at[2], glass);
    }
    for (int i = 0; i < AROUND; i++) {
      panes.triangle(centre, centre + 1 + i, centre + 1 + (i + 1) % AROUND, Label.GLASSES);
    }
  }

  private void temple(int side) {
    double[] hinge = outline(side, 0.45, 1);
    double x = 7.35 + 0.16 * p.get(dev.headswap.synth.head.Trait.FACE_WIDTH);
    double y = hinge[1];
    double[] path = {
      hinge[0],
      y,
      hinge[2],
      side * (Math.abs(hinge[0]) + 0.7),
      y,
      hinge[2] - 0.5,
      side * Math.max(x - 0.5, Math.abs(hinge[0]) + 0.8),
      y,
      5,
      side * x,
      y,
      2,
      side * x,
      y,
      -0.8,
      side * (x - 0.1),
      y - 1.6,
      -2.4
    };
    bar.add(frame, path, false);
  }

  private void bridge() {
    double[] right = outline(1, Math.PI - 0.35, 1);
    double up = right[1] + 0.18;
    double[] path = {
      right[0],
      right[1],
      right[2],
      0.5 * right[0],
      up,
      z + 0.08,
      -0.5 * right[0],
      up,
      z + 0.08,
      -right[0],
      right[1],
      right[2]
    };
    bar.add(frame, path, false);
  }
}
