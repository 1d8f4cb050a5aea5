package dev.headswap.synth.hair;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Ease;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.head.shape.Net;

/** The close layer of hair: the scalp lifted by a thickness that fades out at the hairline. */
final class HairCap {

  private final Scalp scalp;
  private final Cut cut;
  private final HairColors colors;

  HairCap(Scalp scalp, Cut cut, HairColors colors) {
    this.scalp = scalp;
    this.cut = cut;
    this.colors = colors;
  }

  void grow(Sketch sketch) {
    int[] at = new int[Net.SIZE];
    for (int i = 0; i < Net.SIZE; i++) {
      at[i] = vertex(sketch, i);
    }
    for (int row = 0; row < Net.JAW; row++) {
      for (int k = 1 - Net.HALF; k <= Net.HALF; k++) {
        sew(sketch, at, row, k);
      }
    }
  }

  private int vertex(Sketch sketch, int i) {
    int row = Net.row(i);
    int k = Net.column(i);
    double growth = scalp.growth(row, k);
    double bumps = Math.sin(1.7 * k + 0.8 * row) * Math.sin(0.9 * row - 0.6 * k);
    double high = cut.cap() * (1 + cut.lumps() * bumps);
    double[] p = scalp.place(i, Ease.mix(-0.12, high, growth));
    return sketch.vertex(p[0], p[1], p[2], colors.under(), row * 0.6, k * 0.55);
  }

  private void sew(Sketch sketch, int[] at, int row, int k) {
    double grown =
        scalp.growth(row, k)
            + scalp.growth(row + 1, k)
            + scalp.growth(row, k + 1)
            + scalp.growth(row + 1, k + 1);
    if (grown > 0 && !Net.isSlit(row)) {
      sketch.quad(
          at[Net.at(row, k)],
          at[Net.at(row + 1, k)],
          at[Net.at(row + 1, k + 1)],
          at[Net.at(row, k + 1)],
          Label.HAIR);
    }
  }
}
