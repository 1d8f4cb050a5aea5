package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;

/** A seamless sheet of a studio with a pool of light on it. */
record Sweep(Palette palette, float centreX, float centreY, float spread) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float dx = (float) x - centreX;
    float dy = (float) y - centreY;
    float away = (dx * dx + dy * dy) / (spread * spread);
    float pool = 1 / (1 + away);
    Ink.set(rgb, palette.second(), 0.6f);
    Ink.lay(rgb, palette.wall(), 1.2f, pool);
  }
}
