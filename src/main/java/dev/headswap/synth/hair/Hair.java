package dev.headswap.synth.hair;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.Identity;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;
import dev.headswap.synth.wear.Hat;
import dev.headswap.synth.wear.HatKind;
import java.util.List;

/** The hair of one head, in the head frame; it does not move against the head. */
public final class Hair {

  private final Identity identity;
  private final Scalp scalp;
  private final Cut cut;
  private final Dice dice;
  private final HairColors colors;
  private final Bulk bulk;
  private final Sketch sketch = new Sketch();

  private Hair(Identity identity, Scalp scalp, Bulk bulk, Rgb tone) {
    this.identity = identity;
    this.scalp = scalp;
    this.cut = Cut.of(identity.hair());
    this.dice = Dice.about(identity.grain(), "hair");
    this.colors = new HairColors(tone, dice);
    this.bulk = bulk;
  }

  /** The meshes of a head's hair; none if it is bald. */
  public static List<Mesh> of(Identity identity, Scalp scalp, Bulk bulk, Rgb tone) {
    return identity.hair() == HairKind.BALD
        ? List.of()
        : List.of(new Hair(identity, scalp, bulk, tone).grow());
  }

  private Mesh grow() {
    new HairCap(scalp, cut, colors).grow(sketch);
    double[] knot = knot();
    Fall fall = new Fall(cut, bulk, dice, part(), knot);
    Strands strands = new Strands(sketch, Label.HAIR);
    int grown = 0;
    for (int tries = 0; grown < cut.ribbons() && tries < 20 * cut.ribbons(); tries++) {
      grown += ribbon(strands, fall) ? 1 : 0;
    }
    new Tail(sketch, colors, dice).grow(identity.hair(), knot);
    return underHat(sketch.mesh(Material.HAIR));
  }

  /** Hair is pressed flat where a hat covers it. */
  private Mesh underHat(Mesh mesh) {
    if (identity.hat() == HatKind.NONE) {
      return mesh;
    }
    float[] at = mesh.positions().clone();
    for (int i = 0; i < at.length; i += 3) {
      double[] p = {at[i], at[i + 1], at[i + 2]};
      double above = p[1] - Hat.edge(identity.hat(), p[2]);
      if (above > -2.5) {
        bulk.pull(p, Ease.mix(0.45, 1.6, Ease.step(-0.3, -2.5, above)));
        at[i] = (float) p[0];
        at[i + 1] = (float) p[1];
        at[i + 2] = (float) p[2];
      }
    }
    return mesh.at(at);
  }

  private double part() {
    boolean side = identity.hair() == HairKind.SIDE_PART || dice.chance(0.5);
    return side ? (dice.chance(0.5) ? -1 : 1) * dice.between(1.5, 3.6) : dice.between(-0.4, 0.4);
  }

  private double[] knot() {
    if (identity.hat() != HatKind.NONE) {
      return new double[] {0, -2, -9};
    }

    return identity.hair() == HairKind.BUN
        ? new double[] {0, dice.between(8, 12), -8.5}
        : new double[] {0, dice.between(3, 8), -10.2};
  }

  private boolean ribbon(Strands strands, Fall fall) {
    int row = 1 + dice.below(Net.LIP_LOW - 1);
    double column = dice.between(-Net.HALF, Net.HALF);
    double crowded = row < 8 ? 0.12 * row : 1;
    if (!dice.chance(crowded) || scalp.growth(row, (int) Math.round(column)) < 0.5) {
      return false;
    }
    double[] root = scalp.place(row, column, 0.6 * cut.cap());
    double[] path = fall.path(root);
    double[] out = new double[path.length];
    for (int i = 0; i < path.length; i += 3) {
      double[] p = {path[i], path[i + 1], path[i + 2]};
      System.arraycopy(Bulk.out(p), 0, out, i, 3);
    }
    strands.ribbon(path, out, colors.look(cut.width(), 0.25, 0.35));
    return true;
  }
}
