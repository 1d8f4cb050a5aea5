package dev.headswap.synth.hair;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.head.skin.BeardArea;
import dev.headswap.synth.head.skin.Follow;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/**
 * Moustache, goatee or full beard: short ribbons tied to the skin. Stubble is only a colour of the
 * skin. Labelled skin, as CelebAMask-HQ labels beards.
 */
public final class Beard {

  private final BeardKind kind;
  private final Scalp scalp;
  private final Dice dice;
  private final HairColors colors;
  private final double length;
  private final Mesh mesh;
  private final Follow follow;

  /** A beard of a kind that has hairs. */
  public Beard(BeardKind kind, Scalp scalp, Rgb tone, long grain) {
    this.kind = kind;
    this.scalp = scalp;
    this.dice = Dice.about(grain, "beard");
    this.colors = new HairColors(tone.times(0.9), dice);
    this.length = kind == BeardKind.FULL ? dice.between(0.8, 2.4) : dice.between(0.7, 1.3);
    Sketch sketch = new Sketch();
    Strands strands = new Strands(sketch, Label.SKIN);
    int wanted = kind == BeardKind.FULL ? 330 : kind == BeardKind.GOATEE ? 190 : 110;
    int grown = 0;
    for (int tries = 0; grown < wanted && tries < 60 * wanted; tries++) {
      grown += hair(strands) ? 1 : 0;
    }
    this.mesh = sketch.mesh(Material.HAIR.shining(0.25f, 25));
    this.follow = new Follow(mesh.positions(), scalp.rest(), Net.NOSE_MID, Net.NECK);
  }

  /** Whether a kind has hairs of some length. */
  public static boolean grows(BeardKind kind) {
    return kind == BeardKind.MOUSTACHE || kind == BeardKind.GOATEE || kind == BeardKind.FULL;
  }

  /** The beard on a posed skin. */
  public Mesh mesh(float[] pose) {
    return mesh.at(follow.at(pose));
  }

  private boolean hair(Strands strands) {
    int row = Net.NOSE_MID + dice.below(Net.JAW + 2 - Net.NOSE_MID);
    double column = dice.between(-Net.FACE - 3, Net.FACE + 3);
    int k = (int) Math.round(column);
    if (!dice.chance(BeardArea.at(row, k, kind))) {
      return false;
    }
    double[] root = scalp.place(row, column, 0.02);
    double[] out = scalp.normal(Net.at(row, k));
    double side = Math.signum(root[0]);
    boolean lip = row < Net.LIP_TOP + 1;
    double reach = lip ? Math.min(0.75, length) : length * (0.6 + 0.4 * dice.even());
    double[] path = new double[12];
    double[] outs = new double[12];
    for (int j = 0; j < 4; j++) {
      double t = j / 3.0;
      double off = 0.05 + 0.45 * reach * t * (1 - 0.45 * t);
      path[3 * j] = root[0] + off * out[0] + (lip ? 0.6 * reach * t * side : 0);
      path[3 * j + 1] = root[1] + off * out[1] - 0.75 * reach * t;
      path[3 * j + 2] = root[2] + off * out[2];
      System.arraycopy(out, 0, outs, 3 * j, 3);
    }
    strands.ribbon(path, outs, colors.look(lip ? 0.3 : 0.5, 0.2, 0));
    return true;
  }
}
