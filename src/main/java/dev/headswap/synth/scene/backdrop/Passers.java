package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** People far away and out of focus in front of another backdrop. */
record Passers(Palette palette, Backdrop behind, float size) implements Backdrop {

  @Override
  public void paint(double px, double py, float[] rgb) {
    behind.paint(px, py, rgb);
    float u = (float) px / (1.7f * size) + palette.seed();
    int middle = Ink.whole(u);
    for (int person = middle - 1; person <= middle + 1; person++) {
      figure(rgb, (u - person - 0.5f - 0.3f * Noise.cell(person, 2)) * 1.7f, (float) py, person);
    }
  }

  private void figure(float[] rgb, float across, float y, int person) {
    float down = (y - 0.42f - 0.08f * Noise.cell(person, 4)) / size;
    float soft = 0.12f + palette.blur() / size;
    float shoulders = 0.75f - 0.6f * Math.max(0, 1.1f - down) * Math.max(0, 1.1f - down);
    float torso = Ink.edge(shoulders - Math.abs(across), soft) * Ink.edge(down - 0.45f, soft);
    Ink.lay(rgb, palette.book(person), 0.7f, torso);
    float tone = 0.12f + 0.2f * (1 + Noise.cell(person, 6));
    ellipse(
        rgb, across, down + 0.1f, 0.36f, new Rgb(tone * 0.35f, tone * 0.3f, tone * 0.28f), soft);
    ellipse(rgb, across, down - 0.06f, 0.3f, new Rgb(tone, tone * 0.65f, tone * 0.48f), soft);
  }

  private static void ellipse(float[] rgb, float x, float y, float radius, Rgb color, float soft) {
    float inside = radius - (float) Math.sqrt(x * x + 0.6f * y * y);
    Ink.lay(rgb, color, 1, Ink.edge(inside, soft));
  }
}
