package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** A wall of bricks or tiles; every other row is shifted by a part of a brick. */
record Bricks(Palette palette, float width, float height, float bond) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float v = (float) y / height;
    int row = Ink.whole(v);
    float u = (float) x / width + bond * (row & 1) + palette.seed();
    int column = Ink.whole(u);
    float soft = palette.blur() / height + 0.03f;
    float inX = 0.5f - Math.abs(Ink.fraction(u) - 0.5f) - 0.06f * height / width;
    float inY = 0.5f - Math.abs(Ink.fraction(v) - 0.5f) - 0.06f;
    float brick = Ink.edge(inX * width / height, soft) * Ink.edge(inY, soft);
    float tone = 0.85f + 0.22f * Noise.cell(column, row) + 0.1f * Noise.at(9 * u, 9 * v);
    float light = 1.15f - 0.4f * (float) y;
    Ink.set(rgb, palette.second(), 0.8f * light);
    Ink.lay(rgb, palette.wall(), tone * light, brick);
  }
}
