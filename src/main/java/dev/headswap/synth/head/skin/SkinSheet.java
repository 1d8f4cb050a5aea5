package dev.headswap.synth.head.skin;

import dev.headswap.frame.Label;
import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.form.Sketch;
import dev.headswap.synth.hair.HairKind;
import dev.headswap.synth.hair.Scalp;
import dev.headswap.synth.head.Tones;
import dev.headswap.synth.head.shape.Net;
import dev.headswap.synth.head.shape.Proportions;
import dev.headswap.synth.raster.Material;
import dev.headswap.synth.raster.Mesh;

/** Sews the net and its strips into one mesh: faces, labels, colours. */
final class SkinSheet {

  private static final double[] THROAT = {0.62, 0.5, 0.3, 0.14, 0.05};
  private static final Rgb GUM = Rgb.srgb(150, 74, 74);

  private final Proportions p;
  private final SkinPaint paint;
  private final Sketch sketch = new Sketch();

  SkinSheet(Proportions p, Tones tones) {
    this.p = p;
    this.paint = new SkinPaint(p, tones);
  }

  Mesh mesh(float[] points) {
    for (int i = 0; i < Net.SIZE; i++) {
      vertex(points, i, paint.at(Net.row(i), Net.column(i)));
    }
    for (int i = 0; i < 4 * Strips.LID; i++) {
      vertex(points, Net.SIZE + i, paint.lidRim());
    }
    for (int i = 4 * Strips.LID; i < 6 * Strips.LID; i++) {
      vertex(points, Net.SIZE + i, paint.lash());
    }
    for (int i = 0; i < 2 * Strips.DEPTH * Strips.LIP; i++) {
      Rgb deep = GUM.times(THROAT[i / Strips.LIP % Strips.DEPTH]);
      vertex(points, Net.SIZE + 6 * Strips.LID + i, deep);
    }
    sewNet(new Scalp(p, points));

    sewLids();
    sewLips();
    return sketch.mesh(Material.SKIN);
  }

  private void vertex(float[] points, int i, Rgb color) {
    int row = i < Net.SIZE ? Net.row(i) : 0;
    int column = i < Net.SIZE ? Net.column(i) : 0;
    double round = column * 0.3;
    double down = row * 0.27;
    sketch.vertex(points[3 * i], points[3 * i + 1], points[3 * i + 2], color, round, down);
  }

  private void sewNet(Scalp scalp) {
    for (int row = 0; row < Net.NECK; row++) {
      for (int k = 1 - Net.HALF; !Net.isSlit(row) && k <= Net.HALF; k++) {
        if (!covered(scalp, row, k)) {
          sketch.quad(
              Net.at(row, k),
              Net.at(row + 1, k),
              Net.at(row + 1, k + 1),
              Net.at(row, k + 1),
              Net.label(row, k));
        }
      }
    }
  }

  /** Whether the close layer of hair hides a face of the net for good. */
  private boolean covered(Scalp scalp, int row, int k) {
    double bare = 4;
    for (int i = 0; i < 4; i++) {
      bare -= scalp.growth(row + (i & 1), k + (i >> 1));
    }
    return bare <= 0 && p.identity().hair() != HairKind.BALD;
  }

  private void sewLids() {
    for (int side = -1; side <= 1; side += 2) {
      Label eye = side < 0 ? Label.LEFT_EYE : Label.RIGHT_EYE;
      for (int k = 0; k + 1 < Strips.LID; k++) {
        int from = side < 0 ? k + 1 : k;
        int to = side < 0 ? k : k + 1;
        int edge = side * (Net.EYE_IN + from);
        int next = side * (Net.EYE_IN + to);
        sketch.quad(
            Strips.lash(side, from),
            Net.at(Net.LID_UP, edge),
            Net.at(Net.LID_UP, next),
            Strips.lash(side, to),
            eye);
        sketch.quad(
            Net.at(Net.LID_UP, edge),
            Strips.lid(side, true, from),
            Strips.lid(side, true, to),
            Net.at(Net.LID_UP, next),
            eye);
        sketch.quad(
            Strips.lid(side, false, from),
            Net.at(Net.LID_LOW, edge),
            Net.at(Net.LID_LOW, next),
            Strips.lid(side, false, to),
            eye);
      }
    }
  }

  private void sewLips() {
    for (int k = -Net.MOUTH_CORNER; k < Net.MOUTH_CORNER; k++) {
      for (int depth = 0; depth < Strips.DEPTH; depth++) {
        sewLip(k, depth);
      }
      int deep = Strips.DEPTH - 1;
      sketch.quad(
          Strips.lip(true, deep, k),
          Strips.lip(false, deep, k),
          Strips.lip(false, deep, k + 1),
          Strips.lip(true, deep, k + 1),
          Label.INNER_MOUTH);
    }
    sewCorner(Net.MOUTH_CORNER, true);
    sewCorner(-Net.MOUTH_CORNER, false);
  }

  /** The inside of a cheek, between what lies behind the two lips. */
  private void sewCorner(int k, boolean right) {
    for (int depth = 0; depth + 1 < Strips.DEPTH; depth++) {
      int near = right ? depth : depth + 1;
      int far = right ? depth + 1 : depth;
      sketch.quad(
          Strips.lip(true, far, k),
          Strips.lip(false, far, k),
          Strips.lip(false, near, k),
          Strips.lip(true, near, k),
          Label.INNER_MOUTH);
    }
  }

  private void sewLip(int k, int depth) {
    sketch.quad(
        behind(true, depth - 1, k),
        behind(true, depth, k),
        behind(true, depth, k + 1),
        behind(true, depth - 1, k + 1),
        depth == 0 ? Label.UPPER_LIP : Label.INNER_MOUTH);
    sketch.quad(
        behind(false, depth, k),
        behind(false, depth - 1, k),
        behind(false, depth - 1, k + 1),
        behind(false, depth, k + 1),
        depth == 0 ? Label.LOWER_LIP : Label.INNER_MOUTH);
  }

  private static int behind(boolean upper, int depth, int k) {
    return depth < 0
        ? Net.at(upper ? Net.MOUTH_UP : Net.MOUTH_LOW, k)
        : Strips.lip(upper, depth, k);
  }
}
