package dev.headswap.synth.head.part;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Expression.Action;
import dev.headswap.synth.head.Tones;
import dev.headswap.synth.head.shape.Orbit;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** One eyeball: the white, and upon it the iris with its pupil, which follows the gaze. */
public final class Eyeball {

  private static final int SPOKES = 28;
  private static final double[] WHITE = {0, 0.3, 0.55, 0.75, 0.88, 0.97, 1};

  /** Rings of the iris, in parts of its radius: pupil, its edge, iris, dark rim, fading out. */
  private static final double[] IRIS = {0, 0.3, 0.38, 0.45, 0.65, 0.82, 0.93, 1.0, 1.08};

  private static final double REACH_X = 0.66;
  private static final double REACH_Y = 0.42;

  private final Orbit orbit;
  private final Proportions p;
  private final Tones tones;
  private final int whites = 1 + (WHITE.length - 1) * SPOKES;
  private final Mesh mesh;

  /** The eye on a side: -1 on the left of the picture, 1 on the right. */
  public Eyeball(Proportions p, Tones tones, int side) {
    this.p = p;
    this.tones = tones;
    this.orbit = new Orbit(p, side);
    this.mesh = draw(side < 0 ? Label.LEFT_EYE : Label.RIGHT_EYE);
  }

  /** The eyeball as it looks with an expression. */
  public Mesh mesh(Expression expression) {
    float[] at = mesh.positions().clone();
    double x = orbit.centreX() + REACH_X * expression.get(Action.GAZE_X);
    double y = orbit.centreY() - 0.03 + REACH_Y * expression.get(Action.GAZE_Y);
    int i = whites;
    put(at, i++, x, y, lift(0));
    for (int ring = 1; ring < IRIS.length; ring++) {
      for (int spoke = 0; spoke < SPOKES; spoke++) {
        double angle = 2 * Math.PI * spoke / SPOKES;
        double r = p.iris * IRIS[ring];
        put(at, i++, x + r * Math.cos(angle), y + r * Math.sin(angle), lift(IRIS[ring]));
      }
    }
    return mesh.at(at);
  }

  /** The cornea stands out a little; the outermost ring dives into the white. */
  private static double lift(double r) {
    return r > 1.05 ? -0.03 : 0.015 + 0.05 * (1 - r * r);
  }

  private void put(float[] at, int i, double x, double y, double lift) {
    at[3 * i] = (float) x;
    at[3 * i + 1] = (float) y;
    at[3 * i + 2] = (float) orbit.depth(x, y, lift);
  }

  private Mesh draw(Label label) {
    Sketch sketch = new Sketch();
    disc(sketch, WHITE, label, this::white);
    Dice dice = Dice.about(p.identity().grain(), "iris");
    double[] streaks = new double[SPOKES];
    for (int i = 0; i < SPOKES; i++) {
      streaks[i] = dice.normal();
    }
    disc(sketch, IRIS, label, (ring, spoke) -> iris(IRIS[ring], spoke, streaks));
    return sketch.mesh(Material.EYE);
  }

  private interface Coloring {
    Rgb at(int ring, int spoke);
  }

  private void disc(Sketch sketch, double[] rings, Label label, Coloring color) {
    int middle = vertex(sketch, 0, 0, color.at(0, 0));
    for (int ring = 1; ring < rings.length; ring++) {
      for (int spoke = 0; spoke < SPOKES; spoke++) {
        double angle = 2 * Math.PI * spoke / SPOKES;
        double r = rings[ring];
        vertex(sketch, r * Math.cos(angle), r * Math.sin(angle), color.at(ring, spoke));
      }
    }
    for (int spoke = 0; spoke < SPOKES; spoke++) {
      int next = (spoke + 1) % SPOKES;
      sketch.triangle(middle, middle + 1 + spoke, middle + 1 + next, label);
      for (int ring = 1; ring + 1 < rings.length; ring++) {
        int in = middle + 1 + (ring - 1) * SPOKES;
        int out = in + SPOKES;
        sketch.quad(in + spoke, out + spoke, out + next, in + next, label);
      }
    }
  }

  private int vertex(Sketch sketch, double u, double v, Rgb color) {
    double x = orbit.centreX() + 0.995 * u * orbit.halfWidth();
    double y = orbit.centreY() + 0.995 * v * orbit.halfHeight();
    return sketch.vertex(x, y, orbit.depth(x, y, 0), color);
  }

  private Rgb white(int ring, int spoke) {
    double angle = 2 * Math.PI * spoke / SPOKES;
    double across = Math.abs(WHITE[ring] * Math.cos(angle));
    double up = WHITE[ring] * Math.sin(angle);
    double red = Ease.step(0.45, 0.95, across);
    double shade = 1 - 0.35 * Ease.step(0.1, 0.55, up) - 0.25 * Ease.step(0.55, 0.95, across);
    return Rgb.srgb(208, 203, 197).times(shade, shade * (1 - 0.28 * red), shade * (1 - 0.26 * red));
  }

  private Rgb iris(double r, int spoke, double[] streaks) {
    if (r < 0.4) {
      return Rgb.srgb(10, 9, 9);
    }
    if (r > 1.05) {
      return Rgb.srgb(150, 146, 142);
    }
    double upper = 1 - 0.3 * Math.max(0, Math.sin(2 * Math.PI * spoke / SPOKES));
    double light = r < 0.5 ? 0.6 : 1.15 + 0.22 * streaks[spoke] * (1 - Math.abs(r - 0.7));
    double rim = 1 - 0.72 * Ease.step(0.8, 0.97, r);
    return tones.iris().times(light * rim * upper);
  }
}
