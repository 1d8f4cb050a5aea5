package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.raster.Backdrop;

/** Two walls that meet, a window and a picture on them. */
record Room(
    Palette palette, float corner, float windowX, float windowY, float pictureX, float daylight)
    implements Backdrop {

  @Override
  public void paint(double px, double py, float[] rgb) {
    float x = (float) px;
    float y = (float) py;
    float blur = palette.blur();
    float beyond = Ink.edge(x - corner - 0.03f * y, blur);
    float shade = 1.05f - 0.35f * y - 0.3f * beyond;
    Ink.set(rgb, palette.wall(), shade);
    window(rgb, x, y, blur);
    picture(rgb, x, y, blur);
    Ink.lay(rgb, palette.second(), 0.6f * shade, Ink.edge(y - 0.93f, blur));
  }

  private void window(float[] rgb, float x, float y, float blur) {
    float w = 0.34f;
    float h = 0.5f;
    float right = windowX + w;
    float bottom = windowY + h;
    float frame =
        Ink.box(x, y, windowX - 0.02f, windowY - 0.02f, right + 0.02f, bottom + 0.02f, blur);
    Ink.lay(rgb, palette.second(), 1.1f, frame);
    float pane = Ink.box(x, y, windowX, windowY, right, bottom, blur);
    float bar = Ink.edge(0.008f - Math.abs(x - windowX - w / 2), blur);
    float sill = Ink.edge(0.008f - Math.abs(y - windowY - h / 2), blur);
    Ink.lay(
        rgb, Rooms.SKY, daylight * (1.1f - 0.5f * (y - windowY)), pane * (1 - Math.max(bar, sill)));
  }

  private void picture(float[] rgb, float x, float y, float blur) {
    Ink.lay(rgb, Rooms.FRAME, 1, Ink.box(x, y, pictureX, 0.12f, pictureX + 0.26f, 0.45f, blur));
    float inside = Ink.box(x, y, pictureX + 0.025f, 0.145f, pictureX + 0.235f, 0.425f, blur);
    Ink.lay(rgb, palette.accent(), 1.4f - 2 * y, inside);
  }

  /** Colours that are the same in every room. */
  private static final class Rooms {
    static final dev.headswap.synth.form.Rgb SKY = new dev.headswap.synth.form.Rgb(0.75f, 0.87f, 1);
    static final dev.headswap.synth.form.Rgb FRAME =
        new dev.headswap.synth.form.Rgb(0.05f, 0.03f, 0.02f);
  }
}
