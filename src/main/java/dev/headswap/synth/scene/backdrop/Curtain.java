package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** Heavy cloth in folds. */
record Curtain(Palette palette, float fold) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float u = (float) x / fold + palette.seed();
    float bend = 0.8f * Noise.at(0.4f * u, 0.7f * (float) y) + 0.5f * Noise.at(u * 0.23f, 7);
    float wave = (float) Math.sin(2 * Math.PI * (u + bend));
    float light = 0.55f + 0.35f * wave + 0.12f * Noise.at(3 * u, 0.8f * (float) y);
    Ink.set(rgb, palette.wall(), Math.max(0.05f, light));
    Ink.glow(rgb, palette.accent(), 0.05f * Math.max(0, wave));
  }
}
