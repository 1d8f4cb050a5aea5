package dev.headswap.synth.scene.backdrop;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.form.Rgb;

/** Three colours that stand in one room, and how out of focus it is. */
record Palette(Rgb wall, Rgb second, Rgb accent, float blur, float seed) {

  static Palette draw(Dice dice) {
    double hue = dice.even();
    double chroma = dice.even() * dice.even();
    double light = dice.between(0.03, 0.6);
    Rgb wall = color(hue, 0.9 * chroma, light);
    Rgb second = color(hue + 0.15 * dice.normal(), 0.8 * dice.even(), dice.between(0.02, 0.5));
    Rgb accent = color(dice.even(), dice.between(0.3, 0.95), dice.between(0.05, 0.6));
    float blur = (float) (0.004 * Math.pow(12, dice.even()));
    return new Palette(wall, second, accent, blur, (float) dice.between(0, 200));
  }

  /** A colour of some hue (0 to 1 round the wheel), saturation and luminance. */
  static Rgb color(double hue, double saturation, double light) {
    return new Rgb(
        channel(hue, saturation, light),
        channel(hue + 2 / 3.0, saturation, light),
        channel(hue + 1 / 3.0, saturation, light));
  }

  private static float channel(double hue, double saturation, double light) {
    double wave = 0.5 + 0.5 * Math.cos(2 * Math.PI * hue);
    return (float) Math.min(1, light * (1 - saturation + saturation * 2 * wave));
  }

  /** One of many colours, the same for the same number. */
  Rgb book(int number) {
    double a = 0.5 + 0.5 * dev.headswap.synth.raster.Noise.cell(number, 11);
    double b = 0.5 + 0.5 * dev.headswap.synth.raster.Noise.cell(number, 23);
    double c = 0.5 + 0.5 * dev.headswap.synth.raster.Noise.cell(number, 37);
    return color(a, 0.8 * b, 0.02 + 0.4 * c * c);
  }
}
