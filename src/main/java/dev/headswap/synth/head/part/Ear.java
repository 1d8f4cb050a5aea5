package dev.headswap.synth.head.part;

import static dev.headswap.synth.form.Ease.bump;
import static dev.headswap.synth.form.Ease.step;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.Trait;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** One outer ear: a shell with helix, antihelix, concha, tragus and lobe. */
public final class Ear {

  private static final int SPOKES = 26;
  private static final double[] RINGS = {
    0, 0.16, 0.3, 0.42, 0.52, 0.6, 0.68, 0.76, 0.83, 0.89, 0.95, 1
  };

  private final Proportions p;
  private final int side;
  private final double[] lobe;
  private final Mesh mesh;

  /** The ear on a side: -1 on the left of the picture, 1 on the right. */
  public Ear(Proportions p, Rgb skin, int side) {
    this.p = p;
    this.side = side;
    Sketch sketch = new Sketch();
    for (double ring : RINGS) {
      ring(sketch, ring, 0, skin);
    }
    ring(sketch, 1.0, 0.35, skin.times(0.85));
    ring(sketch, 0.8, 1.0, skin.times(0.6));
    sew(sketch);
    this.lobe = place(-0.05, -0.93, 0.12);
    this.mesh = sketch.mesh(Material.SKIN);
  }

  /** The ear in the head frame; it never moves. */
  public Mesh mesh() {
    return mesh;
  }

  /** Where an earring hangs: x, y, z. */
  public double[] lobe() {
    return lobe.clone();
  }

  private void ring(Sketch sketch, double r, double behind, Rgb skin) {
    for (int spoke = 0; spoke < SPOKES; spoke++) {
      double angle = 2 * Math.PI * spoke / SPOKES;
      double u = r * Math.cos(angle);
      double v = r * Math.sin(angle);
      double[] at = place(u, v, relief(r, u, v) - behind);
      sketch.vertex(at[0], at[1], at[2], behind > 0 ? skin : shade(skin, r, u, v));
    }
  }

  /** From the unit disc (front to back, down to up) and a height above it into the head frame. */
  private double[] place(double u, double v, double height) {
    double size = 1 + 0.07 * p.get(Trait.EAR_SIZE);
    double wide = (1.5 + (v < 0 ? 0.42 : 0.3) * v) * size;
    double low = v < 0 ? 1 + 0.08 * p.get(Trait.EAR_LOBE) : 1;
    double back = u * wide;
    double up = v * 3.0 * size * low;
    double out = Math.toRadians(27 + 8 * p.get(Trait.EAR_OUT));
    double lean = Math.toRadians(13);
    double x = 7.15 + headWidth() + (back + 1.5) * Math.sin(out) + height * Math.cos(out);
    double z = -0.5 - (back + 0.6) * Math.cos(out) + height * Math.sin(out) - up * Math.sin(lean);
    double y = 0.3 + 0.25 * p.get(Trait.EAR_HEIGHT) + up * Math.cos(lean) + 0.12 * back;
    return new double[] {side * x, y, z};
  }

  private double headWidth() {
    return 0.17 * p.get(Trait.FACE_WIDTH);
  }

  private static double relief(double r, double u, double v) {
    double behind = Math.max(step(-0.75, -0.2, u), step(0.3, 0.7, v));
    double lobe = step(-0.55, -0.75, v);
    double helix = 0.42 * bump((r - 0.93) / 0.08) * behind * (1 - 0.6 * lobe);
    double antihelix = 0.4 * bump((r - 0.6) / 0.11) * step(-0.3, 0.1, u) * step(-0.75, -0.4, v);
    double concha = -0.85 * bump((u + 0.1) / 0.36, (v + 0.12) / 0.3);
    double tragus = 0.42 * bump((u + 0.72) / 0.16, (v + 0.14) / 0.13);
    double antitragus = 0.25 * bump((u + 0.15) / 0.2, (v + 0.5) / 0.1);
    double front = -0.35 * step(-0.55, -1.0, u);
    return helix + antihelix + concha + tragus + antitragus + front + 0.1 * r;
  }

  private static Rgb shade(Rgb skin, double r, double u, double v) {
    double deep = 0.65 * bump((u + 0.16) / 0.3, (v + 0.12) / 0.24);
    double groove = 0.28 * bump((r - 0.79) / 0.07) * step(-0.3, 0.1, u) * step(-0.7, -0.4, v);
    double light = 1 - deep - groove;
    return skin.times(light, light * 0.9, light * 0.88);
  }

  private void sew(Sketch sketch) {
    Label label = side < 0 ? Label.LEFT_EAR : Label.RIGHT_EAR;
    for (int ring = 0; ring < RINGS.length + 1; ring++) {
      for (int spoke = 0; spoke < SPOKES; spoke++) {
        int next = (spoke + 1) % SPOKES;
        int in = ring * SPOKES;
        int out = in + SPOKES;
        if (side > 0) {
          sketch.quad(in + spoke, out + spoke, out + next, in + next, label);
        } else {
          sketch.quad(in + next, out + next, out + spoke, in + spoke, label);
        }
      }
    }
  }
}
