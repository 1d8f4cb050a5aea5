package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** Sky with clouds over hills, the farther the paler. */
record Landscape(Palette palette, Rgb sky, Rgb land, float horizon) implements Backdrop {

  private static final Rgb CLOUD = new Rgb(0.85f, 0.85f, 0.85f);

  @Override
  public void paint(double px, double py, float[] rgb) {
    float x = (float) px + palette.seed();
    float y = (float) py;
    Ink.set(rgb, sky, 0.7f + 0.6f * y / horizon);
    float cloud = Ink.edge(Noise.rough(2.2f * x, 6 * y) - 0.1f, 0.8f);
    Ink.lay(rgb, CLOUD, 1, 0.7f * cloud);
    for (int hill = 0; hill < 3; hill++) {
      float top = horizon + 0.1f * hill + 0.08f * Noise.at(x * (2 + hill), hill * 9);
      float rough = 0.012f * Noise.at(x * 30, hill * 5);
      float cover = Ink.edge(y - top - rough, palette.blur());
      float tone = 0.8f - 0.2f * hill + 0.25f * Noise.rough(x * 9, y * 14);
      Ink.lay(rgb, land.mix(sky, 0.55 - 0.27 * hill), tone, cover);
    }
  }
}
