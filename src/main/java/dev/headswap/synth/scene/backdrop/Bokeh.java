package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** Lamps far out of focus: bright discs on a dark ground. */
record Bokeh(Palette palette, float cell, float density) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float u = (float) x / cell + palette.seed();
    float v = (float) y / cell;
    Ink.set(rgb, palette.wall(), 0.35f * (1.1f - 0.5f * (float) y));
    int column = Ink.whole(u);
    int row = Ink.whole(v);
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        disc(rgb, u, v, column + j, row + i);
      }
    }
  }

  private void disc(float[] rgb, float u, float v, int column, int row) {
    if (Noise.cell(column + 700, row) > density) {
      return;
    }
    float dx = u - column - 0.5f - 0.4f * Noise.cell(column, row);
    float dy = v - row - 0.5f - 0.4f * Noise.cell(column, row + 300);
    float radius = 0.45f + 0.25f * Noise.cell(column + 500, row);
    float inside = radius - (float) Math.sqrt(dx * dx + dy * dy);
    float cover = Ink.edge(inside, 0.12f);
    if (cover > 0) {
      float bright = 0.35f + 0.3f * Noise.cell(column, row + 900);
      Ink.glow(rgb, palette.book(31 * column + row), cover * bright * 2.5f);
    }
  }
}
