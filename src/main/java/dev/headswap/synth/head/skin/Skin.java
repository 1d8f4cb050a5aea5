package dev.headswap.synth.head.skin;

import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Expression.Action;
import dev.headswap.synth.head.Tones;
import dev.headswap.synth.head.shape.Layout;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.head.shape.SkinForm;
import dev.headswap.synth.raster.Mesh;
import java.util.Arrays;

/**
 * The skin of one head: its net at rest, what each action does to it, and the strips behind the
 * slits. Immutable; poses are new arrays.
 */
public final class Skin {

  private final Proportions p;
  private final float[] rest = new float[3 * Net.SIZE];
  private final float[][] shifts = new float[Action.COUNT][];
  private final float[] jaw = new float[Net.SIZE];
  private final Lids left;
  private final Lids right;
  private final Mesh mesh;

  /** The skin of a head. */
  public Skin(Proportions p, Tones tones) {
    this.p = p;
    this.left = new Lids(p, -1);
    this.right = new Lids(p, 1);
    SkinForm form = new SkinForm(p);
    for (int i = 0; i < Net.SIZE; i++) {
      place(form, i);
    }
    for (Action action : Action.values()) {
      shifts[action.ordinal()] = shifts(action);
    }
    this.mesh = new SkinSheet(p, tones).mesh(pose(Expression.NEUTRAL));
  }

  private void place(SkinForm form, int i) {
    int row = Net.row(i);
    double[] at = form.place(row, Net.column(i));
    for (int axis = 0; axis < 3; axis++) {
      rest[3 * i + axis] = (float) at[axis];
    }
    jaw[i] = (float) Jaw.weight(row, Net.column(i));
  }

  /** The field of an action over the net; empty where it shifts nothing. */
  private static float[] shifts(Action action) {
    float[] field = new float[3 * Net.SIZE];
    boolean any = false;
    for (int i = 0; i < Net.SIZE; i++) {
      int row = Net.row(i);
      int k = Net.column(i);
      if (Math.abs(k) <= Net.FACE + 3 && row > 4 && row <= Net.JAW + 2) {
        double a = Math.signum(k) * Layout.AVERAGE.x(row, Math.abs(k));
        double[] d =
            Actions.shift(action, a, Layout.AVERAGE.y(row, Math.abs(k)), row <= Net.MOUTH_UP);
        for (int axis = 0; axis < 3; axis++) {
          field[3 * i + axis] = (float) d[axis];
          any |= Math.abs(d[axis]) > 1e-3;
        }
      }
    }
    return any ? field : new float[0];
  }

  /** The measures of the head. */
  public Proportions proportions() {
    return p;
  }

  /** Depth of the line between the closed lips, in its middle. */
  public double lipDepth() {
    return rest[3 * Net.at(Net.MOUTH_UP, 0) + 2];
  }

  /** Where the net and the strips behind its slits are with an expression: packed places. */
  public float[] pose(Expression expression) {
    float[] points = Arrays.copyOf(rest, 3 * (Net.SIZE + Strips.SIZE));
    for (int action = 0; action < Action.COUNT; action++) {
      add(points, shifts[action], expression.values()[action]);
    }
    left.lay(points, expression);
    right.lay(points, expression);
    double open = expression.get(Action.JAW_OPEN);
    for (int i = 0; open > 0 && i < Net.SIZE; i++) {
      Jaw.turn(points, 3 * i, jaw[i], open);
    }
    Strips.lay(points);
    return points;
  }

  private static void add(float[] points, float[] field, float strength) {
    if (strength > 0) {
      for (int i = 0; i < field.length; i++) {
        points[i] += strength * field[i];
      }
    }
  }

  /** The skin with its vertices at the places of a pose. */
  public Mesh mesh(float[] pose) {
    return mesh.at(pose);
  }
}
