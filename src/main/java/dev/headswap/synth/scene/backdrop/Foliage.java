package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** Leaves in several depths with the sky between them. */
record Foliage(Palette palette, float size, Rgb leaf, Rgb sky) implements Backdrop {

  @Override
  public void paint(double x, double y, float[] rgb) {
    float u = (float) x / size + palette.seed();
    float v = (float) y / size;
    float mass = Noise.rough(u, v);
    float leaves = Noise.rough(5 * u, 5 * v + 50);
    Ink.set(rgb, leaf, 0.25f + 0.35f * (leaves + 1) * (0.7f + 0.5f * mass));
    float gap =
        Ink.edge(mass + 0.45f * leaves - 0.35f - 0.3f * (float) y, 0.25f + 4 * palette.blur());
    Ink.lay(rgb, sky, 1, gap);
  }
}
