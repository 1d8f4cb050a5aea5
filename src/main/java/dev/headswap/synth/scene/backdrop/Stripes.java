package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;

/** Wallpaper or boards: parallel bands in two colours, a thin third between. */
record Stripes(Palette palette, float cosine, float sine, float width) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float across = ((float) x * cosine + (float) y * sine) / width;
    float soft = Math.min(0.5f, palette.blur() / width);
    float band = Ink.fraction(across);
    float shade = 1.1f - 0.3f * (float) y;
    Ink.set(rgb, palette.wall(), shade);
    Ink.lay(rgb, palette.second(), shade, Ink.edge(0.25f - Math.abs(band - 0.5f), soft));
    float line = Ink.edge(0.03f - Math.abs(band - 0.12f), soft);
    Ink.lay(rgb, palette.accent(), shade, 0.7f * line);
  }
}
