package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.form.Rgb;
import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Noise;

/** House fronts with windows, some of them lit. */
record Street(Palette palette, float house, float window, float lit) implements Backdrop {

  private static final Rgb LAMP = new Rgb(1, 0.72f, 0.36f);

  @Override
  public void paint(double px, double py, float[] rgb) {
    float x = (float) px + palette.seed();
    float y = (float) py;
    int number = Ink.whole(x / house);
    float roof = 0.1f + 0.2f * (1 + Noise.cell(number, 3)) / 2;
    Ink.set(rgb, palette.second(), 0.5f + 0.8f * y);
    float front = Ink.edge(y - roof, palette.blur());
    float tone = 0.6f + 0.25f * Noise.cell(number, 8);
    Ink.lay(rgb, palette.book(number), tone, front);
    windows(rgb, x, y, number, front);
    Ink.lay(rgb, palette.wall(), 0.4f, Ink.edge(y - 0.95f, palette.blur()));
  }

  private void windows(float[] rgb, float x, float y, int number, float front) {
    float u = x / window;
    float v = y / (1.5f * window);
    float soft = palette.blur() / window + 0.05f;
    float pane =
        Ink.edge(0.27f - Math.abs(Ink.fraction(u) - 0.5f), soft)
            * Ink.edge(0.32f - Math.abs(Ink.fraction(v) - 0.5f), soft);
    boolean burning = Noise.cell(Ink.whole(u) + 7 * number, Ink.whole(v)) < lit;
    Ink.lay(rgb, burning ? LAMP : palette.second(), burning ? 0.9f : 0.35f, front * pane);
  }
}
