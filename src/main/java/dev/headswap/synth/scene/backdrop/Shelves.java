package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** Books on shelves. */
record Shelves(Palette palette, float rowHeight, float bookWidth) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float v = (float) y / rowHeight + 0.4f;
    int row = Ink.whole(v);
    float up = Ink.fraction(v);
    float u = (float) x / bookWidth + 40 + 13 * row + palette.seed();
    int book = Ink.whole(u + 0.3f * Noise.at(u, row));
    float soft = Math.min(0.6f, palette.blur() / bookWidth);
    float within = Ink.fraction(u + 0.3f * Noise.at(u, row));
    float tall = 0.25f + 0.12f * Noise.cell(book, row);
    Ink.set(rgb, palette.second(), 0.15f);
    float spine = Ink.edge(up - tall, palette.blur() / rowHeight + 0.02f);
    float side = Ink.edge(0.5f - Math.abs(within - 0.5f), soft + 0.05f);
    float shade = 0.75f + 0.5f * side * (1 - Math.abs(within - 0.4f));
    Ink.lay(rgb, palette.book(book * 17 + row), shade, spine * (0.4f + 0.6f * side));
    float board = Ink.edge(0.05f - Math.abs(up - 0.02f), palette.blur() / rowHeight + 0.02f);
    Ink.lay(rgb, palette.wall(), 0.7f, board);
  }
}
