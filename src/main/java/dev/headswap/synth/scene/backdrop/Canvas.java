package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** A cloth with clouds of paint, as portrait photographers hang up. */
record Canvas(Palette palette, float size) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float u = (float) x / size + palette.seed();
    float v = (float) y / size;
    float cloud = 0.5f + 0.5f * Noise.rough(u, v);
    Ink.set(rgb, palette.second(), 0.7f);
    Ink.lay(rgb, palette.wall(), 1, cloud);
  }
}
